using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>One page of the breaches of a frontage agreement, newest first (T-22).</summary>
public sealed record ListBreaches(Guid AgreementId, int? Limit, string? Cursor) : IQuery<BreachPage>
{
    internal static void Map(RouteGroupBuilder frontages) => frontages.MapGet("/{agreementId:guid}/breaches", (Guid agreementId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListBreaches(agreementId, limit, cursor), ct)).Is<ListBreaches>(CommunitiesFeature.Read);
}

public sealed record BreachPage(IReadOnlyList<BreachRow> Items, string? Next);

public sealed record BreachRow(Guid BreachId, DateOnly Day, string What, decimal? Penalty, string RecordedBy, DateTimeOffset RecordedAt);

internal sealed class ListBreachesHandler(HubDbContext db) : IHandle<ListBreaches, BreachPage>
{
    public async Task<BreachPage> Handle(ListBreaches request, CancellationToken cancellationToken)
    {
        if (!await db.Frontages.AnyAsync(f => f.Id == request.AgreementId, cancellationToken)) throw CommunityRefusals.FrontageNotFound.AsException();
        var all = db.FrontageBreaches.AsNoTracking().Where(b => b.AgreementId == request.AgreementId);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(b => b.Day < day || (b.Day == day && b.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await BreachRows.Project(all.OrderByDescending(b => b.Day).ThenByDescending(b => b.Id).Take(limit + 1)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].Day, rows[^1].BreachId) : null);
    }
}

internal static class BreachRows
{
    public static IQueryable<BreachRow> Project(IQueryable<FrontageBreach> breaches) => breaches.Select(b => new BreachRow(b.Id, b.Day, b.What, b.Penalty, b.RecordedBy, b.RecordedAt));
}
