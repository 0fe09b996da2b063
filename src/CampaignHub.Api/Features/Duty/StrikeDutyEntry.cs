using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Strikes a line out of a roster's day while nobody has said who came; the audit keeps it. Sent again, it changes nothing.</summary>
public sealed record StrikeDutyEntry(Guid EntryId) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder entries) => entries.MapPost("/{entryId:guid}/strike", (Guid entryId, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new StrikeDutyEntry(entryId), ct)).Is<StrikeDutyEntry>(DutyFeature.Fill);
}

internal sealed class StrikeDutyEntryHandler(HubDbContext db, RequestContext context) : IHandle<StrikeDutyEntry, Nothing>
{
    public async Task<Nothing> Handle(StrikeDutyEntry request, CancellationToken cancellationToken)
    {
        var entry = await db.DutyEntries.FirstOrDefaultAsync(e => e.Id == request.EntryId, cancellationToken);
        if (entry is null) return Nothing.Value;
        if (!context.Actor.MayFillFor(entry.UnitId)) throw DutyRefusals.NotYours.AsException();
        entry.RequireOpen();
        db.Remove(entry);
        return Nothing.Value;
    }
}
