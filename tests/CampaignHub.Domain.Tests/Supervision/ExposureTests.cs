using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Domain.Tests.Supervision;

public sealed class ExposureTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2018, 7, 10);
    private static readonly ExposurePiece Piece = new(ExposureOrigin.OwnColumn, ExposureMedium.Newspaper, "《巡城马》", "第12期", Today, "背街小巷无人管", null, null);

    [Theory]
    [InlineData("https://news.example.cn/a?b=1", true)]
    [InlineData("http://news.example.cn", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,<script>", false)]
    [InlineData("//news.example.cn", false)]
    [InlineData("news.example.cn", false)]
    [InlineData("https://user:word@news.example.cn/", false)]
    [InlineData(" ", false)]
    public void A_link_is_the_address_of_a_page_and_nothing_else(string link, bool plain) => Assert.Equal(plain, Exposure.IsPlainLink(link));

    [Theory]
    [InlineData(CaseState.Void)]
    [InlineData(CaseState.NotAccepted)]
    public void What_is_no_problem_is_not_exposed(CaseState state) => Assert.Equal("exposure.struck", Refused(Piece, Problem(state)));

    [Fact]
    public void Nothing_is_exposed_ahead_of_its_day_or_before_its_check_is_published_or_about_nothing()
    {
        Assert.Equal("exposure.ahead", Refused(Piece with { AiredOn = Today.AddDays(1) }, Problem()));
        Assert.Equal("exposure.withheld", Refused(Piece, Problem(), Problem() with { Withheld = true }));
        Assert.Equal("exposure.no-case", Refused(Piece));
        Assert.Equal("exposure.link", Refused(Piece with { Link = "javascript:alert(1)" }, Problem()));
    }

    [Fact]
    public void Each_unit_is_told_once_however_many_of_its_problems_are_shown()
    {
        var (a, b) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var exposure = Record(Piece, Problem(unitId: a), Problem(unitId: a), Problem(unitId: b), Problem());

        Assert.Equal([(a, 2), (b, 1)], exposure.Events.Cast<ProblemsExposed>().Select(e => (e.UnitId, e.Cases)));
        exposure.Withdraw("登错日期", Now);
        Assert.Equal("exposure.withdrawn", Assert.Throws<RefusedException>(() => exposure.Withdraw("再撤", Now)).Refusal.Code);
    }

    private static ExposedProblem Problem(CaseState state = CaseState.Accepted, Guid? unitId = null) => new(Guid.CreateVersion7(), unitId, false, state, null);

    private static Exposure Record(ExposurePiece piece, params ExposedProblem[] problems) => Exposure.Record(Guid.CreateVersion7(), Guid.CreateVersion7(), piece, problems, Today, Person.System, Now);

    private static string Refused(ExposurePiece piece, params ExposedProblem[] problems) => Assert.Throws<RefusedException>(() => Record(piece, problems)).Refusal.Code;
}
