using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Tests.Accountability;

public sealed class ResponsibilityLetterTests
{
    private static readonly DateOnly Today = new(2018, 7, 10);

    private static ResponsibilityLetter Drafted() =>
        ResponsibilityLetter.Draft(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "2018年责任书", new(2018, 1, 1), new(2018, 12, 31), "按期销号率不低于90%", "未完成的取消评优资格");

    [Fact]
    public void A_letter_is_signed_once_and_then_concluded_once()
    {
        var letter = Drafted();
        letter.Sign(Today, "王局长", Today);
        letter.Conclude(LetterResult.Fulfilled, null, new("2018-06", 2, 92.86m));

        Assert.Equal((LetterState.Concluded, "王局长", "2018-06", 2, 92.86m), (letter.State, letter.SignedBy, letter.Period, letter.Rank, letter.Score));
        Refused("letter.not-draft", () => letter.Sign(Today, "李局长", Today));
        Refused("letter.not-signed", () => letter.Conclude(LetterResult.NotFulfilled, null, null));
        Refused("letter.not-draft", letter.Withdraw);
    }

    [Fact]
    public void Nobody_signs_tomorrow_and_no_term_runs_backwards()
    {
        Refused("letter.signed-ahead", () => Drafted().Sign(Today.AddDays(1), "王局长", Today));
        Refused("letter.not-signed", () => Drafted().Conclude(LetterResult.Fulfilled, null, null));
        Refused("letter.backwards", () => ResponsibilityLetter.Draft(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "x", Today, Today.AddDays(-1), "x", "x"));
    }

    [Fact]
    public void What_was_withdrawn_stays_so()
    {
        var letter = Drafted();
        letter.Withdraw();

        Refused("letter.not-draft", () => letter.Sign(Today, "王局长", Today));
        Refused("letter.not-draft", letter.Withdraw);
    }

    private static void Refused(string code, Action verb) => Assert.Equal(code, Assert.Throws<RefusedException>(verb).Refusal.Code);
}
