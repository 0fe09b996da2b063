using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One page of the changes of a body's roster with the notices that announced them, newest first (O-05).</summary>
public sealed record ListRosterChanges(Guid BodyId, int? Limit, string? Cursor) : IQuery<RosterChangePage>
{
    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/{bodyId:guid}/changes", (Guid bodyId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListRosterChanges(bodyId, limit, cursor), ct)).Is<ListRosterChanges>(OrganisationFeature.Read);
}

public sealed record RosterChangePage(IReadOnlyList<RosterChangeRow> Items, string? Next);

/// <summary>A change: who left and who came; without a document number its notice is a draft.</summary>
public sealed record RosterChangeRow(
    Guid RosterChangeId, Guid BodyId, DateOnly EffectiveOn, string Reason, string Title, string? DocumentNumber, DateOnly? IssuedOn, DateTimeOffset DecidedAt, string ByName, IReadOnlyList<RosterLine> Lines)
{
    public static RosterChangeRow Of(RosterChange change) => new(
        change.Id, change.BodyId, change.EffectiveOn, change.Reason, change.Title, change.DocumentNumber, change.IssuedOn, change.DecidedAt, change.ByName,
        [.. change.Lines.Where(l => l.Kind is not RosterLineKind.Standing).OrderBy(l => l.Sequence).Select(l => l.Said)]);
}

internal sealed class ListRosterChangesHandler(HubDbContext db) : IHandle<ListRosterChanges, RosterChangePage>
{
    public async Task<RosterChangePage> Handle(ListRosterChanges request, CancellationToken cancellationToken)
    {
        var all = db.RosterChanges.AsNoTracking().Include(c => c.Lines).Where(c => c.BodyId == request.BodyId);
        if (Cursor.Read(request.Cursor) is { At: { } at } seen) all = all.Where(c => c.DecidedAt < at || (c.DecidedAt == at && c.Id < seen.Id));
        var limit = Keyset.Limit(request.Limit);
        var changes = await all.OrderByDescending(c => c.DecidedAt).ThenByDescending(c => c.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var more = Keyset.Cut(changes, limit);
        return new([.. changes.Select(RosterChangeRow.Of)], more ? new Cursor(changes[^1].DecidedAt, changes[^1].Id).ToString() : null);
    }
}
