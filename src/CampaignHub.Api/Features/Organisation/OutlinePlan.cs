using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Geometry;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>A feature that has found its area.</summary>
internal sealed record PlannedOutline(GeoFeature Feature, AreaBrief Area, Outline Outline);

/// <summary>Which feature of the files belongs to which area: by its official code, also written with trailing zeros, or else by its name.</summary>
internal sealed record OutlinePlan(int Features, IReadOnlyList<PlannedOutline> Placed, IReadOnlyList<ImportRowError> Errors)
{
    public static OutlinePlan Of(IEnumerable<DivisionUpload> files, Datum datum, IReadOnlyDictionary<Guid, AreaBrief> tree)
    {
        var byCode = tree.Values.ToDictionary(a => a.Code);
        var byName = tree.Values.SelectMany(a => new[] { a.NameZh, a.NameEn }.OfType<string>().Distinct().Select(name => (name, a))).ToLookup(n => n.name, n => n.a);
        var (count, placed, errors) = (0, new Dictionary<Guid, PlannedOutline>(), new List<ImportRowError>());
        foreach (var file in files)
        {
            var (features, fault) = GeoJsonFile.Read(file.Name, file.Content);
            if (fault is not null) errors.Add(new(file.Name, 0, null, fault.Code, fault.In(Problems.Language)));
            count += features.Count;
            foreach (var feature in features)
            {
                try
                {
                    if (feature.Fault is not null) throw feature.Fault.AsException();
                    var area = Match(feature, byCode, byName);
                    var planned = new PlannedOutline(feature, area, Outline.Of(datum, feature.Polygons, area.Name));
                    if (!placed.TryAdd(area.AreaId, planned)) throw OutlineRefusals.Repeated(area.Name).AsException();
                }
                catch (RefusedException refused)
                {
                    errors.Add(Error(feature, refused.Refusal));
                }
            }
        }

        return new(count, [.. placed.Values], errors);
    }

    public static ImportRowError Error(GeoFeature feature, Refusal refusal) => new(feature.File, feature.Number, feature.Label, refusal.Code, refusal.In(Problems.Language));

    private static AreaBrief Match(GeoFeature feature, Dictionary<string, AreaBrief> byCode, ILookup<string, AreaBrief> byName)
    {
        if (feature.Code is null && feature.Name is null) throw OutlineRefusals.Unnamed.AsException();
        if (feature.Code is { } code && Spellings(code).Select(byCode.GetValueOrDefault).FirstOrDefault(a => a is not null) is { } known) return known;
        var namesakes = feature.Name is { } name ? byName[name].ToList() : [];
        return namesakes.Count switch
        {
            1 => namesakes[0],
            0 => throw OutlineRefusals.AreaUnknown(feature.Label).AsException(),
            _ => throw OutlineRefusals.NameAmbiguous(feature.Name!).AsException(),
        };
    }

    /// <summary>Map data writes 150400 for the city 1504 and 150422100000 for the town 150422100.</summary>
    private static IEnumerable<string> Spellings(string code) =>
        new[] { code }.Concat(new[] { 9, 6, 4, 2 }.Where(l => l < code.Length && code.AsSpan(l).IndexOfAnyExcept('0') < 0).Select(l => code[..l]));
}
