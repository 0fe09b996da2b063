using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Audit;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>One line of the audit with what was changed, and the block it is sealed in.</summary>
public sealed record GetAuditEntry(long EntryId) : IQuery<AuditDetail>
{
    internal static void Map(RouteGroupBuilder audit) =>
        audit.MapGet("/{entryId}", (long entryId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetAuditEntry(entryId), ct)).Is<GetAuditEntry>(AuditFeature.Read);
}

/// <summary>Old and new values by property as JSON objects; the block is null while the line is not sealed yet.</summary>
public sealed record AuditDetail(
    long EntryId, DateTimeOffset At, Guid ActorId, string ActorName, string? ClientAddress, string Command, string Entity, Guid? EntityId,
    string? Before, string? After, long? Block, string? BlockHash, DateTimeOffset? SealedAt);

internal sealed class GetAuditEntryHandler(HubDbContext db, RequestContext context) : IHandle<GetAuditEntry, AuditDetail>
{
    private static readonly Refusal NotFound = new(RefusalKind.NotFound, "audit.not-found", "没有找到该审计记录。", "There is no such audit entry.");

    public async Task<AuditDetail> Handle(GetAuditEntry request, CancellationToken cancellationToken)
    {
        var everything = new AuditFilter();
        var entry = await everything.Look(db, context, db.Set<AuditEntry>().AsNoTracking().Where(e => e.Id == request.EntryId)).FirstOrDefaultAsync(cancellationToken) ?? throw NotFound.AsException();
        var block = await db.Set<AuditBlock>().Where(b => b.ThroughId >= entry.Id).OrderBy(b => b.ThroughId).Select(b => new { b.Number, b.Hash, b.SealedAt }).FirstOrDefaultAsync(cancellationToken);
        return new(entry.Id, entry.At, entry.ActorId, entry.ActorName, entry.ClientAddress, entry.Command, entry.Entity, entry.EntityId, entry.Before, entry.After, block?.Number, block?.Hash, block?.SealedAt);
    }
}
