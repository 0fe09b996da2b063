using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Says how many of those put down for a day really came (O-22); it may be corrected.</summary>
public sealed record RecordPresence(int Present) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid EntryId { get; init; }

    internal static void Map(RouteGroupBuilder entries) => entries.MapPost("/{entryId:guid}/presence", (Guid entryId, RecordPresence command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { EntryId = entryId }, ct)).Is<RecordPresence>(DutyFeature.Fill);
}

internal sealed class RecordPresenceValidator : AbstractValidator<RecordPresence>
{
    public RecordPresenceValidator() => RuleFor(p => p.Present).InclusiveBetween(0, DutyRoster.MostPeople);
}

internal sealed class RecordPresenceHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RecordPresence, Nothing>
{
    public async Task<Nothing> Handle(RecordPresence request, CancellationToken cancellationToken)
    {
        var entry = await db.DutyEntries.FirstOrDefaultAsync(e => e.Id == request.EntryId, cancellationToken) ?? throw DutyRefusals.EntryNotFound.AsException();
        if (!context.Actor.MayFillFor(entry.UnitId)) throw DutyRefusals.NotYours.AsException();
        entry.RecordPresence(request.Present, await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
