using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>One page of the caller's own exports, newest first.</summary>
public sealed record ListCaseExports(int? Limit, string? Cursor) : IQuery<CaseExportPage>
{
    internal static void Map(RouteGroupBuilder exports) => exports.MapGet("/", (int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListCaseExports(limit, cursor), ct)).Is<ListCaseExports>(RectificationFeature.Export);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record CaseExportPage(IReadOnlyList<CaseExportRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListCaseExportsHandler(HubDbContext db, RequestContext context) : IHandle<ListCaseExports, CaseExportPage>
{
    public async Task<CaseExportPage> Handle(ListCaseExports request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var all = db.CaseExports.AsNoTracking().Where(e => e.AskedBy == userId);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(e => e.AskedAt < at || (e.AskedAt == at && e.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await all.OrderByDescending(e => e.AskedAt).ThenByDescending(e => e.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new([.. rows.Select(e => CaseExportRow.Of(e, Problems.Language))], more ? new Cursor(rows[^1].AskedAt, rows[^1].Id).ToString() : null, total.Count, total.IsCapped);
    }
}
