using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The tree of categories by code, a group before what hangs below it; at most 5,000.</summary>
public sealed record ListCaseCategories : IQuery<IReadOnlyList<CategoryRow>>
{
    public const int Most = 5000;

    internal static void Map(RouteGroupBuilder categories) =>
        categories.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new ListCaseCategories(), ct)).Is<ListCaseCategories>(RectificationFeature.Read);
}

public sealed record CategoryRow(
    string Code, string? ParentCode, CategoryKind Kind, string NameZh, string NameEn, string? FilingStandard, string? ClosingStandard, string? FilingStandardEn, string? ClosingStandardEn, LimitRow? Limit, LimitRow? Extended, bool Urgent, OwnerAxis OwnerAxis,
    int NearRadius, int NearDays, bool PhotoRequired, bool Active, int Version)
{
    internal static CategoryRow Of(CaseCategory c) => new(
        c.Code, c.ParentCode, c.Kind, c.NameZh, c.NameEn, c.FilingStandard, c.ClosingStandard, c.FilingStandardEn, c.ClosingStandardEn, LimitRow.Of(c.Limit), LimitRow.Of(c.Extended), c.Urgent, c.OwnerAxis, c.NearRadius, c.NearDays, c.PhotoRequired, c.Active, c.Version);
}

internal sealed class ListCaseCategoriesHandler(HubDbContext db) : IHandle<ListCaseCategories, IReadOnlyList<CategoryRow>>
{
    public async Task<IReadOnlyList<CategoryRow>> Handle(ListCaseCategories request, CancellationToken cancellationToken) =>
        [.. (await db.CaseCategories.AsNoTracking().OrderBy(c => c.Code).Take(ListCaseCategories.Most).ToListAsync(cancellationToken)).Select(CategoryRow.Of)];
}
