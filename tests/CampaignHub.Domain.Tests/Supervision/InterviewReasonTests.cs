using CampaignHub.Domain.Supervision;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class InterviewReasonTests
{
    [Theory]
    [InlineData("直接约谈 / Held without a proposal", "直接约谈", "Held without a proposal")]
    [InlineData("三次红牌", "三次红牌", "三次红牌")]
    public void A_kept_reason_is_read_in_the_readers_language(string kept, string zh, string en) => Assert.Equal(new InterviewReason(zh, en), InterviewReason.Read(kept));

    [Fact]
    public void What_is_kept_reads_back_the_same()
    {
        var reason = new InterviewReason("截至 2018-07 连续 3 次红牌", "3 red cards in a row up to 2018-07");

        Assert.Equal(reason, InterviewReason.Read(reason.ToString()));
    }
}
