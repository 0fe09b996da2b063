using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The ledger for paper: the rows of the screen's filters and order as of one moment, at most 1,000, beside the number of all of them.</summary>
public sealed record PrintCases(CaseFilter Filter, CaseOrder Sort) : IQuery<PrintedCases>
{
    public const int Most = 1_000;

    internal static void Map(RouteGroupBuilder cases) => cases.MapGet("/print", ([AsParameters] CaseFilter filter, CaseOrder? sort, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new PrintCases(filter, sort ?? CaseOrder.LoggedAt), ct)).Is<PrintCases>(RectificationFeature.Read);
}

public sealed record PrintedCases(IReadOnlyList<CaseRow> Items, int Total, bool TotalIsCapped, DateTimeOffset AsOf);

internal sealed class PrintCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<PrintCases, PrintedCases>
{
    public async Task<PrintedCases> Handle(PrintCases request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, cancellationToken);
        var rows = await CaseRows.Project(db, request.Filter.On(db, zone, now).In(request.Sort).Take(PrintCases.Most), now).ToListAsync(cancellationToken);
        if (rows.Count < PrintCases.Most) return new(rows, rows.Count, false, now);
        var total = await Keyset.TotalAsync(request.Filter.On(db, zone, now, counting: true), null, cancellationToken: cancellationToken);
        return new(rows, total.Count ?? rows.Count, total.IsCapped, now);
    }
}
