using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

public sealed record FrontageRow(
    Guid AgreementId, Guid AreaId, string AreaNameZh, string? AreaNameEn, FrontageKind Kind, string Shop, string Street, string Party, DateOnly SignedOn, DateOnly? RenewedOn, int Renewals, int Breaches, decimal Penalties);

/// <summary>Which agreements are asked for; SignedBefore finds those last signed before a day, to sign again.</summary>
public sealed record FrontageFilter(Guid? AreaId, FrontageKind? Kind, bool? Breached, DateOnly? SignedBefore, string? Search);

internal static class FrontageRows
{
    public static IQueryable<FrontageAgreement> Filtered(HubDbContext db, FrontageFilter filter)
    {
        var all = db.Frontages.AsNoTracking().Within(db, filter.AreaId);
        if (filter.Kind is { } kind) all = all.Where(f => f.Kind == kind);
        if (filter.Breached is { } breached) all = all.Where(f => db.FrontageBreaches.Any(b => b.AgreementId == f.Id) == breached);
        if (filter.SignedBefore is { } day) all = all.Where(f => (f.RenewedOn ?? f.SignedOn) < day);
        return SearchText.Folded(filter.Search) is { } pattern ? all.Where(f => EF.Functions.Like(EF.Property<string>(f, SearchColumns.Name), pattern, @"\")) : all;
    }

    /// <summary>Newest first.</summary>
    public static IQueryable<FrontageRow> Project(HubDbContext db, IQueryable<FrontageAgreement> agreements) =>
        from f in agreements
        join area in db.Areas on f.AreaId equals area.Id
        orderby f.Id descending
        select new FrontageRow(
            f.Id, f.AreaId, area.NameZh, area.NameEn, f.Kind, f.Shop, f.Street, f.Party, f.SignedOn, f.RenewedOn, f.Renewals,
            db.FrontageBreaches.Count(b => b.AgreementId == f.Id), db.FrontageBreaches.Where(b => b.AgreementId == f.Id).Sum(b => b.Penalty ?? 0));
}
