using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using static CampaignHub.Domain.Tests.Scoring.Scored;

namespace CampaignHub.Domain.Tests.Circulars;

public sealed class DefaultWordingTests
{
    private static readonly ScoredGroup Towns = new("towns", "乡镇组", "Towns");
    private static readonly ScoredGroup Departments = new("departments", "部门组", "Departments");

    private static CircularWording Of(params (string Code, ScoredGroup Group, int Due, int Closed, int OnTime)[] units)
    {
        var inputs = PeriodInputs.Of(Guid.Empty, July, SchemeTerms.First, units.Select(u => Unit(u.Code, u.Group) with { NameZh = u.Code }), units.SelectMany(u => Cases(u.Code, u.Due, u.Closed, u.OnTime)));
        return DefaultWording.Of(PeriodClose.Close(Guid.Empty, inputs, Person.System, July.Until), "测试县创建办");
    }

    [Fact]
    public void The_ten_agencies_read_as_an_office_would_write_it()
    {
        var all = ScoredGroup.All;
        var words = Of(
            ("NYPD", all, 10, 10, 10), ("DOT", all, 14, 13, 13), ("DOF", all, 13, 13, 7), ("DPR", all, 13, 12, 6), ("DCA", all, 1, 1, 1), ("DCAS", all, 1, 0, 0), ("DOHMH", all, 4, 4, 4),
            ("DOITT", all, 1, 1, 1), ("EDC", all, 2, 2, 0), ("HPD", all, 1, 1, 1));

        Assert.Equal("关于2018年7月份文明城市创建问题整改情况的通报", words.Title);
        Assert.Equal(
            "按照文明城市创建工作部署，测试县创建办依据问题整改台账，对2018年7月1日至7月31日到期的问题整改情况进行了考核。本期共有10个单位列入考核，其中4个单位参加排名，6个单位应销号问题不足5件，只列入、不排名。"
            + "应销号问题60件，已销号57件，销号率95%；其中按期销号43件，按期销号率71.67%。各单位得分按按期销号率占70%、销号率占30%计算。现将有关情况通报如下。",
            words.Opening);
        Assert.Equal(
            "一、整改情况\n"
            + "NYPD应销号问题全部按期销号。未按期销号问题较多的单位有：DPR应销号13件、未按期销号7件；DOF应销号13件、未按期销号6件；DOT应销号14件、未按期销号1件。截至7月31日，仍有3件问题未销号，涉及DCAS、DOT、DPR。\n"
            + "二、排名情况\n"
            + "参加排名的单位共4个，NYPD（100.00分）、DOT（92.86分）、DOF（67.69分）位列前三名；DPR（60.00分）位列末位。",
            words.Findings);
        Assert.StartsWith("三、工作要求\n（一）", words.Requirements, StringComparison.Ordinal);
        Assert.Equal(("各责任单位", "创建工作领导小组各成员"), (words.Addressees, words.CopyTo));
    }

    [Fact]
    public void Every_group_has_its_first_and_its_last_three()
    {
        var words = Of([.. Enumerable.Range(1, 8).Select(i => ($"D{i}", Departments, 10, 10, 10 - i)), ("T1", Towns, 4, 4, 4)]);

        Assert.EndsWith(
            "二、排名情况\n部门组参加排名的单位共8个，D1（93.00分）、D2（86.00分）、D3（79.00分）位列前三名；D6（58.00分）、D7（51.00分）、D8（44.00分）位列后三名。\n乡镇组各单位应销号问题较少，均只列入、不排名。",
            words.Findings,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_crowd_of_firsts_is_counted_and_not_named_one_by_one()
    {
        var words = Of([.. Enumerable.Range(1, 9).Select(i => ($"D{i}", Departments, 10, 10, 10))]);

        Assert.EndsWith("部门组参加排名的单位共9个，D1（100.00分）、D2（100.00分）、D3（100.00分）等9个单位并列第一名。", words.Findings, StringComparison.Ordinal);
        Assert.Contains("D1、D2、D3等9个单位应销号问题全部按期销号。应销号问题均已销号。", words.Findings, StringComparison.Ordinal);
        Assert.Contains("本期共有9个单位参加排名。", words.Opening, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "D1（93.00分）位列第一名。")]
    [InlineData(2, "D1（93.00分）、D2（86.00分）位列前两名。")]
    [InlineData(5, "D3（79.00分）位列前三名；D4（72.00分）、D5（65.00分）位列后两名。")]
    public void Few_units_are_named_once_each(int count, string ending) =>
        Assert.EndsWith(ending, Of([.. Enumerable.Range(1, count).Select(i => ($"D{i}", Departments, 10, 10, 10 - i))]).Findings, StringComparison.Ordinal);

    [Fact]
    public void A_month_without_due_cases_says_so()
    {
        var words = Of();

        Assert.Equal("本期没有到期的整改问题，不进行排名。", words.Findings);
        Assert.EndsWith("进行了考核。现将有关情况通报如下。", words.Opening, StringComparison.Ordinal);
    }
}
