using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Architecture;

public sealed class MapTests
{
    [Fact]
    public void Every_line_has_its_room()
    {
        Assert.Equal([], Lines().Except(Rooms()));
    }

    private static readonly string[] Buildings =
    [
        "src/CampaignHub.Domain", "src/CampaignHub.Api/Features", "src/CampaignHub.Api/Platform", "src/CampaignHub.Dashboard/src/features",
    ];

    [Fact]
    public void Every_room_has_its_line()
    {
        Assert.Equal([], Rooms().Except(Lines()));
    }

    private static IEnumerable<string> Rooms() => Buildings.Where(b => Directory.Exists(Repository.PathTo(b)))
        .SelectMany(b => Directory.GetDirectories(Repository.PathTo(b)).Select(d => $"{b}/{Path.GetFileName(d)}"))
        .Where(r => !r.EndsWith("/bin", StringComparison.Ordinal) && !r.EndsWith("/obj", StringComparison.Ordinal) && Repository.SourceFiles(r, "*").Any());

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Repository.PathTo("docs", "map.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1])
            .Where(l => Buildings.Any(b => l.StartsWith(b + "/", StringComparison.Ordinal)));
}
