using System.Text.RegularExpressions;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Architecture;

public sealed partial class MechanismsTests
{
    private static readonly (char Chapter, int Count)[] Chapters =
    [
        ('O', 44), ('P', 37), ('T', 26), ('I', 20), ('R', 21), ('D', 18), ('M', 19), ('Q', 6), ('V', 13), ('H', 18), ('F', 8),
    ];

    private static readonly string[] States = ["works", "partly", "not yet"];

    [Fact]
    public void Every_mechanism_stands_in_the_list_exactly_once_and_in_order()
    {
        var expected = Chapters.SelectMany(c => Enumerable.Range(1, c.Count).Select(n => $"{c.Chapter}-{n:00}")).ToList();

        Assert.Equal(230, expected.Count);
        Assert.Equal(expected, Rows().Select(r => r.Id));
    }

    [Fact]
    public void Every_state_is_one_of_three()
    {
        Assert.All(Rows(), row => Assert.Contains(row.State.Split(':')[0], States));
    }

    [Fact]
    public void Every_row_that_claims_to_work_names_a_test_that_exists()
    {
        var classes = Repository.SourceFiles("tests", "*.cs").SelectMany(f => ClassName().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value)).ToHashSet();
        var pages = Repository.SourceFiles("src/CampaignHub.Dashboard/src", "*.test.ts*").Select(f => Path.GetFileName(f)!);
        var known = classes.Union(pages).ToHashSet();

        var wrong = Rows().Where(r => r.State != "not yet").Where(r => r.Tests.Count == 0 || r.Tests.Any(t => !known.Contains(t)));

        Assert.Equal([], wrong.Select(r => $"{r.Id}: {string.Join(", ", r.Tests.Where(t => !known.Contains(t)).DefaultIfEmpty("no test named"))}"));
    }

    [Fact]
    public void Every_row_names_a_room_and_says_what_it_is()
    {
        Assert.All(Rows(), row => Assert.True(row.Mechanism.Length > 5 && row.Room.Length > 3, row.Id));
    }

    private static List<Row> Rows() =>
        [.. File.ReadLines(Repository.PathTo("docs", "mechanisms.md")).Where(l => RowStart().IsMatch(l)).Select(line =>
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            Assert.True(cells.Length == 7, $"Five cells wanted: {line}");
            return new Row(cells[1], cells[2], cells[3], cells[4], [.. TestName().Matches(cells[5]).Select(m => m.Groups[1].Value)]);
        })];

    [GeneratedRegex(@"^\| [A-Z]-\d")]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex ClassName();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex TestName();

    private sealed record Row(string Id, string Mechanism, string State, string Room, IReadOnlyList<string> Tests);
}
