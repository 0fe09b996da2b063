using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

public sealed record CompoundRow(
    Guid CompoundId, Guid AreaId, string AreaNameZh, string? AreaNameEn, string NameZh, string? NameEn, string? Address, int Households, bool Managed, string? ManagedBy, bool FireEquipment, int Version);

/// <summary>Which compounds are asked for.</summary>
public sealed record CompoundFilter(Guid? AreaId, bool? Managed, bool? FireEquipment, string? Search);

internal static class CompoundRows
{
    public static IQueryable<Compound> Filtered(HubDbContext db, CompoundFilter filter)
    {
        var all = db.Compounds.AsNoTracking().Within(db, filter.AreaId);
        if (filter.Managed is { } managed) all = all.Where(c => c.Managed == managed);
        if (filter.FireEquipment is { } equipped) all = all.Where(c => c.FireEquipment == equipped);
        return SearchText.Folded(filter.Search) is { } pattern ? all.Where(c => EF.Functions.Like(EF.Property<string>(c, SearchColumns.Name), pattern, @"\")) : all;
    }

    /// <summary>Newest first.</summary>
    public static IQueryable<CompoundRow> Project(HubDbContext db, IQueryable<Compound> compounds) =>
        from c in compounds
        join area in db.Areas on c.AreaId equals area.Id
        orderby c.Id descending
        select new CompoundRow(c.Id, c.AreaId, area.NameZh, area.NameEn, c.NameZh, c.NameEn, c.Address, c.Households, c.Managed, c.ManagedBy, c.FireEquipment, c.Version);
}
