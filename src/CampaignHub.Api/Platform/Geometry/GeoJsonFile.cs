using System.Text.Json;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Platform.Geometry;

/// <summary>One feature of a file, counted from 1, with what names its area; without polygons when they cannot be read.</summary>
internal sealed record GeoFeature(string File, int Number, string? Code, string? Name, double[][][][]? Polygons, Refusal? Fault)
{
    /// <summary>What to call it before its area is known.</summary>
    public string Label => Name ?? Code ?? $"{File} {Number}";
}

/// <summary>Reads the areas of a GeoJSON file: a FeatureCollection or one Feature, with Polygon or MultiPolygon geometries.</summary>
internal static class GeoJsonFile
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };
    private static readonly string[] CodeNames = ["adcode", "code", "areaCode"];
    private static readonly string[] Names = ["name", "nameZh"];

    /// <summary>The features, or what is wrong with the file as a whole.</summary>
    public static (IReadOnlyList<GeoFeature> Features, Refusal? Fault) Read(string file, ReadOnlyMemory<byte> content)
    {
        if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
        try
        {
            using var document = JsonDocument.Parse(content, Strict);
            var root = document.RootElement;
            if (root.ValueKind is not JsonValueKind.Object) return ([], OutlineRefusals.NotGeoJson);
            return Text(root, "type") switch
            {
                "Feature" => ([FeatureOf(file, 1, root)], null),
                "FeatureCollection" when root.TryGetProperty("features", out var features) && features.ValueKind is JsonValueKind.Array =>
                    ([.. features.EnumerateArray().Select((f, i) => FeatureOf(file, i + 1, f))], null),
                _ => ([], OutlineRefusals.NotGeoJson),
            };
        }
        catch (JsonException)
        {
            return ([], OutlineRefusals.NotGeoJson);
        }
    }

    private static GeoFeature FeatureOf(string file, int number, JsonElement feature)
    {
        if (feature.ValueKind is not JsonValueKind.Object) return new(file, number, null, null, null, OutlineRefusals.NotAnArea);
        var hasProperties = feature.TryGetProperty("properties", out var properties) && properties.ValueKind is JsonValueKind.Object;
        var code = hasProperties ? First(properties, CodeNames) : null;
        var name = hasProperties ? First(properties, Names) : null;
        code ??= feature.TryGetProperty("id", out var id) ? Word(id) : null;
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind is not JsonValueKind.Object || !geometry.TryGetProperty("coordinates", out var coordinates))
            return new(file, number, code, name, null, OutlineRefusals.NotAnArea);
        var type = Text(geometry, "type");
        if (type is not ("Polygon" or "MultiPolygon")) return new(file, number, code, name, null, OutlineRefusals.NotAnArea);
        var label = name ?? code ?? $"{file} {number}";
        try
        {
            var polygons = type is "Polygon" ? [PolygonOf(coordinates)] : List(coordinates, PolygonOf);
            return new(file, number, code, name, polygons, null);
        }
        catch (InvalidOperationException)
        {
            return new(file, number, code, name, null, OutlineRefusals.PositionUnusable(label));
        }
    }

    private static double[][][] PolygonOf(JsonElement polygon) => List(polygon, ring => List(ring, position => List(position, number => number.GetDouble())));

    /// <summary>Throws InvalidOperationException for anything but an array, as the elements do for anything but a number.</summary>
    private static T[] List<T>(JsonElement array, Func<JsonElement, T> read)
    {
        var items = new T[array.GetArrayLength()];
        var index = 0;
        foreach (var item in array.EnumerateArray()) items[index++] = read(item);
        return items;
    }

    private static string? First(JsonElement properties, string[] names) =>
        properties.EnumerateObject().Where(p => names.Contains(p.Name, StringComparer.OrdinalIgnoreCase)).OrderBy(p => Array.FindIndex(names, n => n.Equals(p.Name, StringComparison.OrdinalIgnoreCase)))
            .Select(p => Word(p.Value)).FirstOrDefault(w => w is not null);

    private static string? Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()?.Trim() is { Length: > 0 and <= 100 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
