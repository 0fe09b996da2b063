using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What may be reported twice: where it is, of which category by the words cases carry for it (null for any), and around which moment.</summary>
internal sealed record NearQuestion(IReadOnlyCollection<string?>? Categories, GeoPoint? Place, Guid? PointId, DateTimeOffset From, DateTimeOffset Until, int Radius)
{
    public Guid? Except { get; init; }

    /// <summary>What cases of a category carry: its code, or the name a ledger wrote; where there is no such category, the word itself.</summary>
    public static IReadOnlyCollection<string?> WordsOf(CaseCategory? category, string? word) => category is null ? [word] : [category.Code, category.NameZh];
}

/// <summary>Metres is null where both are at the same point.</summary>
public sealed record NearCaseRow(Guid CaseId, string Number, string Description, string? DescriptionEn, CaseState State, CaseSource Source, DateTimeOffset LoggedAt, int? Metres, int Version);

/// <summary>Open cases that may be of one problem, said once for the case that is kept and for the report that is about to be sent.</summary>
internal static class NearCases
{
    public const int Most = 10;
    private const int MostLookedAt = 200;

    public static async Task<IReadOnlyList<NearCaseRow>> NearAsync(this HubDbContext db, NearQuestion asked, CancellationToken cancellationToken)
    {
        var (from, until, except, place) = (asked.From, asked.Until, asked.Except, asked.Place);
        var others = db.Cases.AsNoTracking().Open().Where(c => c.LoggedAt >= from && c.LoggedAt <= until);
        if (except is not null) others = others.Where(c => c.Id != except);
        if (asked.Categories is { } words) others = others.Where(c => words.Contains(c.Category));
        if (place is not null)
        {
            var box = NearBox.Around(place, asked.Radius);
            others = others.Where(c => c.Latitude >= box.South && c.Latitude <= box.North && c.Longitude >= box.West && c.Longitude <= box.East);
        }
        else if (asked.PointId is { } pointId) others = others.Where(c => c.PointId == pointId);
        else return [];

        var found = await others.OrderByDescending(c => c.LoggedAt).ThenByDescending(c => c.Id).Take(MostLookedAt).ToListAsync(cancellationToken);
        return [.. found.Select(c => (Case: c, Metres: place is not null ? NearBox.Metres(place, new(c.Longitude!.Value, c.Latitude!.Value)) : 0)).Where(c => c.Metres <= asked.Radius)
            .OrderBy(c => c.Metres).ThenByDescending(c => c.Case.LoggedAt).Take(Most)
            .Select(c => new NearCaseRow(
                c.Case.Id, CaseNumbers.Text(c.Case.Number), c.Case.Description, c.Case.DescriptionEn, c.Case.State, c.Case.Source, c.Case.LoggedAt,
                asked.PointId is not null && c.Case.PointId == asked.PointId ? null : (int)Math.Round(c.Metres), c.Case.Version))];
    }
}
