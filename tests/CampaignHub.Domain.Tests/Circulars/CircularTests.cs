using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using static CampaignHub.Domain.Tests.Scoring.Scored;

namespace CampaignHub.Domain.Tests.Circulars;

public sealed class CircularTests
{
    private static readonly DateTimeOffset Now = July.Until.AddHours(3);
    private static readonly Person Office = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "周敏", null);
    private static readonly Person Leader = new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "陈立群", null);
    private static readonly Person ContactA = new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "李春燕", UnitId("A"));
    private static readonly CircularWording Words = new("标题", "开头", "问题", "要求", "各单位", "");
    private readonly PeriodClose close = PeriodClose.Close(Guid.Empty, PeriodInputs.Of(Guid.Empty, July, SchemeTerms.First, [Unit("A"), Unit("B")], Cases("A", 6, 5, 4).Concat(Cases("B", 5, 5, 5))), Person.System, July.Until);
    private readonly DocumentNumberSeries series = new(Guid.Empty, "测创办发", 2018);

    private Circular InState(CircularState state)
    {
        var circular = Circular.Draft(Guid.Empty, close, "测试县创建办", Person.System, Now);
        if (state is CircularState.Draft) return circular;
        circular.Submit(Office, Now);
        if (state is CircularState.Returned) circular.Return("再核实", Leader, Now);
        if (state is CircularState.Approved or CircularState.Issued) circular.Approve(Leader, Now);
        if (state is CircularState.Issued) Issue(circular);
        return circular;
    }

    private void Issue(Circular circular) => circular.Issue(series, new DateOnly(2018, 8, 1), close.Standings, Office, Now);

    [Theory]
    [InlineData("应销号问题11件，已销号10件。", null)]
    [InlineData("应销号问题12件。", "12")]
    [InlineData("应销号问题１２件。", "12")]
    [InlineData("销号率99.99%。", "99.99%")]
    public void The_office_words_the_text_but_never_its_figures(string opening, string? foreign)
    {
        var circular = InState(CircularState.Draft);
        void Edit() => circular.Edit(Words with { Opening = opening, Requirements = "12月5日前报送整改报告。" }, Office, Now);

        if (foreign is null) Edit();
        else Assert.Contains($"“{foreign}”", Assert.Throws<RefusedException>(Edit).Refusal.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circular_lives_from_draft_to_acknowledgement()
    {
        var circular = InState(CircularState.Draft);
        circular.Edit(Words, Office, Now);
        circular.Submit(Office, Now);
        circular.Return("开头再斟酌", Leader, Now);
        circular.Edit(Words with { Opening = "新的开头" }, Office, Now);
        circular.Submit(Office, Now);
        circular.Approve(Leader, Now);
        Issue(circular);
        circular.Acknowledge(ContactA, Now.AddHours(1));
        circular.Acknowledge(ContactA with { Name = "别人" }, Now.AddHours(2));

        Assert.Equal(("测创办发〔2018〕1号", new DateOnly(2018, 8, 1), "新的开头", 8), (circular.DocumentNumber, circular.IssuedOn, circular.Opening, circular.Version));
        Assert.Equal(
            [CircularEventKind.Drafted, CircularEventKind.Edited, CircularEventKind.Submitted, CircularEventKind.Returned, CircularEventKind.Edited, CircularEventKind.Submitted, CircularEventKind.Approved, CircularEventKind.Issued],
            circular.Timeline.Select(e => e.Kind));
        Assert.Equal("开头再斟酌", circular.Timeline[3].Remark);
        Assert.Equal([("B 局", null), ("A 局", (DateTimeOffset?)Now.AddHours(1))], circular.Receipts.Select(r => (r.UnitNameZh, r.AcknowledgedAt)));
        Assert.Equal("李春燕", circular.Receipts[1].ByName);
        Assert.Equal(
            [typeof(CircularSubmitted), typeof(CircularReturned), typeof(CircularSubmitted), typeof(CircularIssued)],
            circular.Events.Select(e => e.GetType()));
        Assert.Equal(Office.UserId, circular.Events.OfType<CircularReturned>().Single().SubmittedBy);
    }

    public static TheoryData<CircularState, string, string> Illegal { get; } = AllIllegal();

    private static TheoryData<CircularState, string, string> AllIllegal()
    {
        var legal = new (string Verb, string Code, CircularState[] From)[]
        {
            ("edit", "circular.not-editable", [CircularState.Draft, CircularState.Returned]),
            ("submit", "circular.not-submittable", [CircularState.Draft, CircularState.Returned]),
            ("approve", "circular.not-approvable", [CircularState.Submitted]),
            ("return", "circular.not-returnable", [CircularState.Submitted]),
            ("issue", "circular.not-issuable", [CircularState.Approved]),
            ("acknowledge", "circular.not-issued", [CircularState.Issued]),
        };
        var all = new TheoryData<CircularState, string, string>();
        foreach (var (verb, code, from) in legal)
            foreach (var state in Enum.GetValues<CircularState>().Except(from)) all.Add(state, verb, code);
        return all;
    }

    [Theory]
    [MemberData(nameof(Illegal))]
    public void Every_step_out_of_turn_is_refused_and_changes_nothing(CircularState state, string verb, string code)
    {
        var circular = InState(state);
        var version = circular.Version;

        var refused = Assert.Throws<RefusedException>(() => Do(circular, verb)).Refusal;

        Assert.Equal((code, version, state), (refused.Code, circular.Version, circular.State));
        Assert.Contains(CircularRefusals.ChineseName(state), refused.Chinese, StringComparison.Ordinal);
        Assert.Contains(CircularRefusals.EnglishName(state), refused.English, StringComparison.Ordinal);
        Assert.Equal(state is CircularState.Issued ? 1 : 0, series.Last);
    }

    private void Do(Circular circular, string verb)
    {
        switch (verb)
        {
            case "edit": circular.Edit(Words, Office, Now); break;
            case "submit": circular.Submit(Office, Now); break;
            case "approve": circular.Approve(Leader, Now); break;
            case "return": circular.Return("再核实", Leader, Now); break;
            case "issue": Issue(circular); break;
            default: circular.Acknowledge(ContactA, Now); break;
        }
    }

    [Fact]
    public void Whoever_submitted_it_may_not_approve_it()
    {
        var circular = InState(CircularState.Submitted);

        Assert.Equal("circular.own-submission", Assert.Throws<RefusedException>(() => circular.Approve(Office, Now)).Refusal.Code);
    }

    [Fact]
    public void Only_units_named_in_it_acknowledge()
    {
        var circular = InState(CircularState.Issued);

        Assert.Equal("circular.not-a-recipient", Assert.Throws<RefusedException>(() => circular.Acknowledge(ContactA with { UnitId = UnitId("Z") }, Now)).Refusal.Code);
        Assert.Equal("circular.not-a-recipient", Assert.Throws<RefusedException>(() => circular.Acknowledge(Office, Now)).Refusal.Code);
    }

    [Fact]
    public void Circulars_are_drafted_for_months_only()
    {
        var week = PeriodClose.Close(Guid.Empty, PeriodInputs.Of(Guid.Empty, PeriodSpan.Of(Period.Parse("2018-W27"), "Asia/Shanghai"), SchemeTerms.First, [], []), Person.System, Now);

        Assert.Equal("circular.not-a-month", Assert.Throws<RefusedException>(() => Circular.Draft(Guid.Empty, week, "创建办", Person.System, Now)).Refusal.Code);
    }

    [Fact]
    public void Numbers_run_without_gaps_and_carry_hexagonal_brackets() =>
        Assert.Equal(["测创办发〔2018〕1号", "测创办发〔2018〕2号", "测创办发〔2018〕3号"], Enumerable.Range(0, 3).Select(_ => series.Next().ToString()));
}
