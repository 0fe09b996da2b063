using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Tests.Common;

public sealed class TextCutTests
{
    [Theory]
    [InlineData("短", 3, "短")]
    [InlineData("路面破损严重", 4, "路面破…")]
    [InlineData("路面𠮷野家门前", 4, "路面…")]
    public void A_cut_never_splits_a_character(string text, int most, string cut) => Assert.Equal(cut, TextCut.WithEllipsis(text, most));
}
