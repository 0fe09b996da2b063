using CampaignHub.Domain.Imports;

namespace CampaignHub.Domain.Tests.Imports;

public sealed class LedgerReadingTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly string[] Header = ["key", "what", "detail", "unit", "logged", "due", "closed", "x", "y"];
    private static readonly LedgerRules Rules = new("test", new LedgerColumns("key", ["what", "detail"], null, "unit", null, "logged", "due", "closed", null, "x", "y"), ["MM/dd/yyyy hh:mm:ss tt", "yyyy-MM-dd", "yyyy/M/d tt h:mm"], false);

    private static LedgerLine Read(params string[] cells) => Assert.Single(LedgerReading.Read(Header, [new LedgerRecord(2, [.. cells], false)], Rules, NewYork));

    private static IEnumerable<string> Codes(LedgerLine line) => line.Problems.Select(p => p.Code);

    [Theory]
    [InlineData("07/02/2018 09:30:00 AM", "2018-07-02T13:30:00Z")]
    [InlineData("01/02/2018 09:30:00 PM", "2018-01-03T02:30:00Z")]
    [InlineData("12/31/2018 12:00:00 AM", "2018-12-31T05:00:00Z")]
    [InlineData("03/11/2018 02:30:00 AM", "2018-03-11T07:30:00Z")]
    [InlineData("11/04/2018 01:30:00 AM", "2018-11-04T05:30:00Z")]
    [InlineData("2018/7/2 下午 3:05", "2018-07-02T19:05:00Z")]
    public void Local_times_are_read_in_the_campaigns_zone_daylight_saving_included(string written, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), Read("1", "a", "", "U", written, "", "", "", "").LoggedAt);

    [Fact]
    public void A_limit_given_as_a_date_lasts_to_the_end_of_that_day()
    {
        var line = Read("1", "a", "", "U", "2018-07-02", "2018-07-02", "2018-07-02", "", "");

        Assert.Equal((new DateTimeOffset(2018, 7, 2, 4, 0, 0, TimeSpan.Zero), new DateTimeOffset(2018, 7, 3, 3, 59, 59, TimeSpan.Zero), new DateTimeOffset(2018, 7, 2, 4, 0, 0, TimeSpan.Zero)), (line.LoggedAt, line.DueAt, line.ClosedAt));
        Assert.Empty(line.Problems);
    }

    [Fact]
    public void The_description_is_put_together_from_what_there_is()
    {
        Assert.Equal("a · b", Read("1", " a ", "b", "U", "2018-07-02", "", "", "", "").Description);
        Assert.Equal("b", Read("1", "", "b", "U", "2018-07-02", "", "", "", "").Description);
        Assert.Contains("ledger.value-missing", Codes(Read("1", "", " ", "U", "2018-07-02", "", "", "", "")));
    }

    [Fact]
    public void Odd_values_warn_and_wrong_ones_stop_their_row()
    {
        Assert.Equal(["ledger.closed-before-logged", "ledger.due-before-logged"], Codes(Read("1", "a", "", "U", "2018-07-02", "2018-07-01", "2018-07-01", "", "")));
        Assert.Equal(["ledger.place-unusable"], Codes(Read("1", "a", "", "U", "2018-07-02", "", "", "181", "0")));
        Assert.Equal(["ledger.place-unusable"], Codes(Read("1", "a", "", "U", "2018-07-02", "", "", "", "45")));
        Assert.True(Read("1", "a", "", "", "2018-07-02", "", "", "", "45").IsUsable);
        foreach (var (code, line) in new[]
        {
            ("ledger.date-unreadable", Read("1", "a", "", "U", "0001-01-01", "", "", "", "")),
            ("ledger.date-unreadable", Read("1", "a", "", "U", "2018-02-30", "", "", "", "")),
            ("ledger.text-unusable", Read("1", "a\0b", "", "U", "2018-07-02", "", "", "", "")),
            ("ledger.text-too-long", Read(new string('k', 101), "a", "", "U", "2018-07-02", "", "", "", "")),
            ("ledger.text-too-long", Read("1", new string('a', 1500), new string('b', 1500), "U", "2018-07-02", "", "", "", "")),
            ("ledger.cells-wrong", Read("1", "a", "", "U", "2018-07-02")),
        })
        {
            Assert.Equal((code, false), (Assert.Single(line.Problems).Code, line.IsUsable));
        }
    }

    [Fact]
    public void A_key_counts_once_and_an_unusable_row_does_not_take_it()
    {
        LedgerRecord Row(int row, string key, string logged) => new(row, [key, "a", "", "U", logged, "", "", "", ""], false);

        var lines = LedgerReading.Read(Header, [Row(2, "1", "nonsense"), Row(3, "1", "2018-07-02"), Row(4, "1", "2018-07-02")], Rules, NewYork);

        Assert.Equal([false, true, false], lines.Select(l => l.IsUsable));
        Assert.Equal("The key “1” repeats that of row 3.", lines[2].Problems[0].Reason("en"));
    }

    [Fact]
    public void Every_problem_speaks_both_languages() => Assert.All(LedgerProblem.Codes, code =>
    {
        var problem = LedgerProblem.At(1, null, code, "甲", "乙");
        Assert.Matches("[\u4e00-\u9fff].*。$", problem.Reason("zh-CN"));
        Assert.Matches("\\.$", problem.Reason("en"));
    });

    [Fact]
    public void Formats_are_suggested_only_when_they_read_the_samples()
    {
        Assert.Equal(["MM/dd/yyyy hh:mm:ss tt"], LedgerSuggestion.DateFormats(["06/26/2018 10:58:54 AM", "12/01/2018 01:02:03 PM", ""]));
        Assert.Equal(["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd"], LedgerSuggestion.DateFormats(["2018-06-26 10:58:54", "2018-06-27 10:58:54", "2018-06-27"]));
        Assert.Empty(LedgerSuggestion.DateFormats(["soon"]));
    }
}
