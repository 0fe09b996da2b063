using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Audit;

namespace CampaignHub.Api.Features.Audit;

internal static class AuditLines
{
    public static IQueryable<AuditFacts> Facts(this IQueryable<AuditEntry> entries) => entries.Select(e =>
        new AuditFacts(e.Id, e.CampaignId, e.At, e.ActorId, e.ActorName, e.ClientAddress, e.Command, e.Entity, e.EntityId, e.Before, e.After));
}
