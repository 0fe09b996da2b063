using CampaignHub.Api.Features.Demo;

namespace CampaignHub.Api.Tests.Features.Demo;

public sealed class DemoContentTests
{
    private static readonly DemoContent Content = DemoContent.Load();

    private static DemoArea[] Of(string level) => [.. Content.Areas.Where(a => a.Level == level)];

    [Fact]
    public void The_district_has_the_promised_counts()
    {
        Assert.Single(Of("county"));
        Assert.Equal(10, Of("town").Length);
        Assert.Equal(16, Of("grid").Length);
        Assert.Equal(105, Of("subGrid").Length);
        Assert.Equal(73, Content.Units.Count);
        Assert.Equal(2, Content.RankingGroups.Count);
        Assert.Equal(54, Content.PointTypes.Count);
        Assert.Equal(320, Content.Points.Count);
        Assert.Equal(54, Content.Points.Select(p => p.Type).Distinct().Count());
        var sheets = Content.CheckItems.GroupBy(i => i.PointType).ToList();
        Assert.Equal(12, sheets.Count);
        Assert.All(sheets, sheet => Assert.InRange(sheet.Count(), 8, 15));
        Assert.Equal([1, 1, 5, 12], new[] { "LG", "CO", "CC", "SA" }.Select(kind => Content.Posts.Select(p => p.Body).Distinct().Count(b => b.StartsWith(kind, StringComparison.Ordinal))));
    }

    [Fact]
    public void Every_reference_has_its_target()
    {
        var areas = Content.Areas.Select(a => a.Code).ToHashSet();
        var units = Content.Units.Select(u => u.Code).ToHashSet();
        var types = Content.PointTypes.Select(t => t.Code).ToHashSet();
        var items = Content.CheckItems.Select(i => i.Code).ToHashSet();
        var categories = Content.Phrases.Categories.Select(c => c.Code).ToHashSet();
        Assert.Equal(Content.Areas.Count, areas.Count);
        Assert.All(Content.Areas.Where(a => a.Level != "county"), a => Assert.Contains(a.Parent!, areas));
        Assert.All(Content.Units, u => Assert.Contains(u.Area, areas));
        Assert.All(Content.Points, p =>
        {
            Assert.Contains(p.Area, areas);
            Assert.Contains(p.Owner, units);
            Assert.Contains(p.Type, types);
        });
        Assert.All(units, u => Assert.Contains(Content.Points, p => p.Owner == u));
        Assert.All(Content.Phrases.Findings, f => Assert.Contains(f.Category, categories));
        Assert.All(items, i => Assert.Contains(Content.Phrases.Findings, f => f.Item == i));
        Assert.All(categories, c => Assert.Contains(Content.Phrases.Rectified, r => r.Category == c));
    }

    [Fact]
    public void Every_name_is_in_both_languages()
    {
        IEnumerable<(string Zh, string En)> names =
        [
            .. Content.Areas.Select(a => (a.NameZh, a.NameEn)), .. Content.Units.Select(u => (u.NameZh, u.NameEn)), .. Content.PointTypes.Select(t => (t.NameZh, t.NameEn)),
            .. Content.CheckItems.Select(i => (i.TextZh, i.TextEn)), .. Content.Points.Select(p => (p.NameZh, p.NameEn)), .. Content.RankingGroups.Select(g => (g.NameZh, g.NameEn)),
            (Content.Campaign.NameZh, Content.Campaign.NameEn), (Content.Campaign.AgencyNameZh, Content.Campaign.AgencyNameEn),
        ];
        Assert.All(names, name =>
        {
            Assert.Contains(name.Zh, c => c is >= '一' and <= '鿿');
            Assert.Matches("^[ -~]+$", name.En);
        });
    }

    [Fact]
    public void Every_phrase_is_in_both_languages()
    {
        var phrases = Content.Phrases;
        var notes = phrases.ReturnReasons.Concat(phrases.DeferReasons).Concat(phrases.DispatchNotes).Concat(phrases.CloseNotes).ToList();
        IEnumerable<(string Zh, string En)> texts =
        [
            .. phrases.Categories.Select(c => (c.NameZh, c.NameEn)), .. phrases.Findings.Select(f => (f.TextZh, f.TextEn)), .. phrases.Rectified.Select(r => (r.TextZh, r.TextEn)),
            .. notes.Select(n => (DemoNote.Chinese(n), DemoNote.English(n))),
        ];
        Assert.All(texts, text =>
        {
            Assert.Contains(text.Zh, c => c is >= '一' and <= '鿿');
            Assert.DoesNotContain('/', text.Zh);
            Assert.Matches("^[ -~]+$", text.En);
        });
    }

    [Fact]
    public void Sub_grids_tile_their_grids_without_overlap()
    {
        var subGrids = Of("subGrid");
        Assert.All(subGrids, s => Assert.Equal(s.Ring![0], s.Ring[^1]));
        foreach (var whole in Of("grid").Concat(Of("town")).Concat(Of("county")))
        {
            var parts = subGrids.Where(s => whole.Level == "county" || s.Code.StartsWith(whole.Code, StringComparison.Ordinal)).ToList();
            Assert.Equal(Area(whole.Ring!), parts.Sum(p => Area(p.Ring!)), 1e-9);
        }
        var edges = subGrids.SelectMany(s => Edges(s.Ring!)).ToList();
        Assert.Equal(edges.Count, edges.Distinct().Count());
        foreach (var s in subGrids)
        {
            var strangers = subGrids.Where(o => o != s).SelectMany(o => o.Ring!).Where(v => !s.Ring!.Any(own => own[0] == v[0] && own[1] == v[1]));
            Assert.DoesNotContain(strangers, v => Inside(v[0], v[1], s.Ring!));
        }
    }

    [Fact]
    public void Every_point_lies_in_its_own_sub_grid_only()
    {
        var subGrids = Of("subGrid");
        Assert.All(Content.Points, p => Assert.Equal(p.Area, Assert.Single(subGrids, s => Inside(p.Lon, p.Lat, s.Ring!)).Code));
    }

    private static IEnumerable<(double, double, double, double)> Edges(double[][] ring) => ring.Zip(ring.Skip(1), (a, b) => (a[0], a[1], b[0], b[1]));

    private static double Area(double[][] ring) => Math.Abs(Edges(ring).Sum(e => ((e.Item1 - 123) * (e.Item4 - 30)) - ((e.Item3 - 123) * (e.Item2 - 30)))) / 2;

    private static bool Inside(double x, double y, double[][] ring) =>
        Edges(ring).Count(e => e.Item2 > y != e.Item4 > y && x < ((e.Item3 - e.Item1) * (y - e.Item2) / (e.Item4 - e.Item2)) + e.Item1) % 2 == 1;
}
