using System.Text.Json;

namespace CampaignHub.Domain.Organisation;

/// <summary>
/// The boundary of an area: one or more polygons, each an outer ring and its holes, of [longitude, latitude] in degrees. Kept as
/// given with the datum it was given in; whatever is reckoned is reckoned in WGS-84.
/// </summary>
public sealed class Outline
{
    /// <summary>Corners of one outline; real counties have some hundreds.</summary>
    public const int MostVertices = 50_000;

    private Outline(Datum datum, double[][][][] polygons) => (Datum, Polygons) = (datum, polygons);

    public Datum Datum { get; }

    public double[][][][] Polygons { get; }

    /// <summary>
    /// Takes an outline that is well-formed in itself. Refused: outline.empty, outline.too-many-vertices, outline.position-unusable,
    /// outline.out-of-range, outline.too-few-vertices, outline.ring-open.
    /// </summary>
    public static Outline Of(Datum datum, double[][][][]? polygons, string area)
    {
        if (polygons is not { Length: > 0 } || polygons.Any(p => p is not { Length: > 0 })) throw OutlineRefusals.Empty(area).AsException();
        var rings = polygons.SelectMany(p => p).ToList();
        if (rings.Sum(r => r?.Length ?? 0) > MostVertices) throw OutlineRefusals.TooManyVertices(area, MostVertices).AsException();
        foreach (var ring in rings) RequireRing(ring, area);
        return new(datum, polygons);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static Outline Stored(string json, Datum datum) => new(datum, JsonSerializer.Deserialize<double[][][][]>(json)!);

    public string ToJson() => JsonSerializer.Serialize(Polygons);

    /// <summary>The same outline in WGS-84.</summary>
    public Outline ToWgs84() => Datum is Datum.Wgs84 ? this : new(Datum.Wgs84, [.. Polygons.Select(p => p.Select(r => r.Select(Converted).ToArray()).ToArray())]);

    private static double[] Converted(double[] position)
    {
        var (longitude, latitude) = Gcj02.ToWgs84(position[0], position[1]);
        return [longitude, latitude];
    }

    private static void RequireRing(double[][]? ring, string area)
    {
        if (ring is null || ring.Any(p => p is not { Length: >= 2 } || !double.IsFinite(p[0]) || !double.IsFinite(p[1]))) throw OutlineRefusals.PositionUnusable(area).AsException();
        if (ring.FirstOrDefault(p => p[0] is < -180 or > 180 || p[1] is < -90 or > 90) is { } far) throw OutlineRefusals.OutOfRange(area, far[0], far[1]).AsException();
        if (ring.Length < 4) throw OutlineRefusals.TooFewVertices(area).AsException();
        if (ring[0][0] != ring[^1][0] || ring[0][1] != ring[^1][1]) throw OutlineRefusals.RingOpen(area).AsException();
    }
}
