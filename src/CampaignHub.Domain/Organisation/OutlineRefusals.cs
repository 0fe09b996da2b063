using System.Globalization;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Everything the outlines of areas refuse; each names the areas it speaks of.</summary>
public static class OutlineRefusals
{
    public static Refusal FilesMissing { get; } = new(RefusalKind.Conflict, "outline.files-missing", "请至少选择一个 GeoJSON 文件。", "Choose at least one GeoJSON file.");

    public static Refusal DatumMissing { get; } = new(RefusalKind.Conflict, "outline.datum-missing",
        "请说明坐标系：WGS-84 或 GCJ-02。", "Say which datum the files are in: WGS-84 or GCJ-02.");

    public static Refusal NotGeoJson { get; } = new(RefusalKind.Conflict, "outline.not-geojson",
        "文件不是 GeoJSON：应为 FeatureCollection 或 Feature。", "The file is not GeoJSON: a FeatureCollection or a Feature is expected.");

    public static Refusal NotAnArea { get; } = new(RefusalKind.Conflict, "outline.not-an-area",
        "该要素不是面：几何应为 Polygon 或 MultiPolygon。", "This feature is not an area: its geometry must be a Polygon or a MultiPolygon.");

    public static Refusal Unnamed { get; } = new(RefusalKind.Conflict, "outline.unnamed",
        "该要素既没有代码也没有名称，无法对应到区域。", "This feature has neither a code nor a name, so it cannot be matched to an area.");

    public static Refusal AreaUnknown(string text) => new(RefusalKind.Conflict, "outline.area-unknown",
        $"区域树中没有“{text}”。", $"There is no area “{text}” in the tree.");

    public static Refusal NameAmbiguous(string name) => new(RefusalKind.Conflict, "outline.name-ambiguous",
        $"有多个区域名为“{name}”，请注明代码。", $"Several areas are called “{name}”; give the code.");

    public static Refusal Repeated(string area) => new(RefusalKind.Conflict, "outline.repeated",
        $"“{area}”的边界在文件中出现多次。", $"The outline of “{area}” stands in the files more than once.");

    public static Refusal Empty(string area) => new(RefusalKind.Conflict, "outline.empty", $"“{area}”的边界是空的。", $"The outline of “{area}” is empty.");

    public static Refusal TooManyVertices(string area, int most) => new(RefusalKind.Conflict, "outline.too-many-vertices",
        $"“{area}”的边界顶点过多，最多{most}个。", $"The outline of “{area}” has too many corners; {most} are allowed.");

    public static Refusal PositionUnusable(string area) => new(RefusalKind.Conflict, "outline.position-unusable",
        $"“{area}”的边界含有无效坐标，每个顶点应为经度和纬度两个数。", $"The outline of “{area}” has an unusable position; every corner must be a longitude and a latitude.");

    public static Refusal OutOfRange(string area, double longitude, double latitude) => new(RefusalKind.Conflict, "outline.out-of-range",
        $"“{area}”的边界超出经纬度范围：{Place(longitude, latitude)}，经纬度可能颠倒。",
        $"The outline of “{area}” leaves the range of longitude and latitude at {Place(longitude, latitude)}; the two may be swapped.");

    public static Refusal TooFewVertices(string area) => new(RefusalKind.Conflict, "outline.too-few-vertices",
        $"“{area}”的边界至少需要三个顶点并首尾相接。", $"The outline of “{area}” needs at least three corners and must end where it began.");

    public static Refusal RingOpen(string area) => new(RefusalKind.Conflict, "outline.ring-open",
        $"“{area}”的边界没有闭合。", $"The outline of “{area}” does not end where it began.");

    public static Refusal SelfCrossing(string area, double longitude, double latitude) => new(RefusalKind.Conflict, "outline.self-crossing",
        $"“{area}”的边界自相交，位置 {Place(longitude, latitude)}。", $"The outline of “{area}” crosses itself at {Place(longitude, latitude)}.");

    public static Refusal Overlap(string area, string other, double percent) => new(RefusalKind.Conflict, "outline.overlap",
        $"“{area}”与“{other}”的边界重叠（占较小者的{Share(percent)}）。", $"The outlines of “{area}” and “{other}” overlap, by {Share(percent)} of the smaller one.");

    public static Refusal OutsideParent(string area, string parent, double percent) => new(RefusalKind.Conflict, "outline.outside-parent",
        $"“{area}”有{Share(percent)}在上级“{parent}”的边界之外。", $"“{area}” lies outside “{parent}”, the area above it, with {Share(percent)} of its ground.");

    private static string Place(double longitude, double latitude) => string.Create(CultureInfo.InvariantCulture, $"{longitude:0.######}, {latitude:0.######}");

    private static string Share(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent:0.#}%");
}
