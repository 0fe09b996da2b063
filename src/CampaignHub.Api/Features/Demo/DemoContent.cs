using System.Reflection;
using System.Text.Json;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The demo campaign's invented district as written in Content/*.json: names, shapes, sheets and phrases, without any history.</summary>
public sealed record DemoContent(
    DemoBrand Campaign,
    IReadOnlyList<DemoArea> Areas,
    IReadOnlyList<DemoGroup> RankingGroups,
    IReadOnlyList<DemoUnit> Units,
    IReadOnlyList<DemoBody> Bodies,
    IReadOnlyList<DemoPost> Posts,
    IReadOnlyList<DemoPointType> PointTypes,
    IReadOnlyList<DemoCheckItem> CheckItems,
    IReadOnlyList<DemoPoint> Points,
    DemoPhrases Phrases,
    DemoPeople People)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Reads the embedded files; areas come parents first.</summary>
    public static DemoContent Load()
    {
        var areas = Read<AreasFile>("areas");
        var grids = Read<GridsFile>("grids");
        var units = Read<UnitsFile>("units");
        return new(
            Read<DemoBrand>("campaign"),
            [.. areas.District, .. areas.Towns, .. areas.Villages, .. grids.Grids, .. grids.SubGrids],
            units.RankingGroups,
            units.Units,
            Read<TemplateFile>("template-1-5-12").Bodies,
            Read<PostsFile>("organisation").Posts,
            Read<PointTypesFile>("point-types").PointTypes,
            Read<CheckSheetsFile>("check-sheets").Items,
            Read<PointsFile>("points").Points,
            Read<DemoPhrases>("phrases"),
            Read<DemoPeople>("people"));
    }

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo/{name}.json")
            ?? throw new InvalidOperationException($"The demo content {name}.json is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json) ?? throw new InvalidOperationException($"The demo content {name}.json is empty.");
    }

    private sealed record AreasFile(List<DemoArea> District, List<DemoArea> Towns, List<DemoArea> Villages);

    private sealed record GridsFile(List<DemoArea> Grids, List<DemoArea> SubGrids);

    private sealed record UnitsFile(List<DemoGroup> RankingGroups, List<DemoUnit> Units);

    private sealed record TemplateFile(List<DemoBody> Bodies);

    private sealed record PostsFile(List<DemoPost> Posts);

    private sealed record PointTypesFile(List<DemoPointType> PointTypes);

    private sealed record CheckSheetsFile(List<DemoCheckItem> Items);

    private sealed record PointsFile(List<DemoPoint> Points);
}

/// <summary>Names of the campaign and of the agency that signs its circulars.</summary>
public sealed record DemoBrand(string NameZh, string NameEn, string TimeZone, string AgencyCode, string AgencyNameZh, string AgencyNameEn);

/// <summary>One area; Ring is a closed outline of [longitude, latitude] pairs in WGS-84, absent for villages.</summary>
public sealed record DemoArea(string Code, string? Parent, string Level, string NameZh, string NameEn, string Responsible, double[][]? Ring);

/// <summary>One ranking group: units are only ranked against their own kind.</summary>
public sealed record DemoGroup(string Code, string NameZh, string NameEn);

/// <summary>One scored unit with the three people the campaign knows it by (O-25).</summary>
public sealed record DemoUnit(string Code, string NameZh, string NameEn, string Category, string Group, string Area, string PrincipalLeader, string LeaderInCharge, string ContactPerson);

/// <summary>One body of the "1+5+12" template (O-07) under the body whose key is Parent.</summary>
public sealed record DemoBody(string Key, string? Parent, string Kind, string NameZh, string NameEn, IReadOnlyList<string> Posts);

/// <summary>One post of the "1+5+12" organisation (O-07), by the key its body has in the template.</summary>
public sealed record DemoPost(string Body, string PostType, string Person, string? Unit);

/// <summary>One kind of assessment point.</summary>
public sealed record DemoPointType(string Code, string NameZh, string NameEn);

/// <summary>One line of a check sheet.</summary>
public sealed record DemoCheckItem(string PointType, string Code, string TextZh, string TextEn, DemoCountRule? CountRule);

/// <summary>At least Minimum things, per PerMetres metres walked when given.</summary>
public sealed record DemoCountRule(int Minimum, int? PerMetres, string UnitZh, string UnitEn);

/// <summary>One assessment point, inside the sub-grid named by Area.</summary>
public sealed record DemoPoint(string Code, string Type, string NameZh, string NameEn, string Area, string Owner, double Lon, double Lat);

/// <summary>What inspectors, units and the office write; free notes hold both languages in one text, Chinese first.</summary>
public sealed record DemoPhrases(
    IReadOnlyList<DemoCategory> Categories,
    IReadOnlyList<DemoFinding> Findings,
    IReadOnlyList<DemoRectified> Rectified,
    IReadOnlyList<string> ReturnReasons,
    IReadOnlyList<string> DeferReasons,
    IReadOnlyList<string> DispatchNotes,
    IReadOnlyList<string> CloseNotes);

/// <summary>One category of findings.</summary>
public sealed record DemoCategory(string Code, string NameZh, string NameEn);

/// <summary>One finding, for a check-sheet item, for a point type, or (both absent) for any place.</summary>
public sealed record DemoFinding(string? PointType, string? Item, string Category, string TextZh, string TextEn)
{
    public string Note => DemoNote.Of(TextZh, TextEn);
}

/// <summary>One rectification note for findings of a category.</summary>
public sealed record DemoRectified(string Category, string TextZh, string TextEn)
{
    public string Note => DemoNote.Of(TextZh, TextEn);
}

/// <summary>A free note that every reader of the demo understands: Chinese, then English.</summary>
public static class DemoNote
{
    private const string Joint = " / ";

    public static string Of(string zh, string en) => zh + Joint + en;

    public static string Chinese(string note) => note[..note.IndexOf(Joint, StringComparison.Ordinal)];

    public static string English(string note) => note[(note.IndexOf(Joint, StringComparison.Ordinal) + Joint.Length)..];
}

/// <summary>The people of the campaign office and the field, by role.</summary>
public sealed record DemoPeople(IReadOnlyList<string> Administrators, IReadOnlyList<string> Office, IReadOnlyList<string> Leaders, IReadOnlyList<string> Inspectors, string Oversight, string TownOffice, string Supervisor);
