using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The unit sends a case back that is not its own (回退); sent back as often as the settings allow, it goes to arbitration (O-29).</summary>
public sealed record SendBackCase(int Version, string Reason) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/send-back", async (Guid caseId, SendBackCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<SendBackCase>(RectificationFeature.Accept);
}

internal sealed class SendBackCaseValidator : AbstractValidator<SendBackCase>
{
    public SendBackCaseValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class SendBackCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SendBackCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(SendBackCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var now = clock.GetUtcNow();
        loaded.SendBack(request.Reason.Trim(), context.Actor.AsPerson(loaded.UnitId), now);
        await DisputeAsync(loaded, now, cancellationToken);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }

    private async Task DisputeAsync(RectificationCase loaded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var settings = await db.ArbitrationSettingsOf(context, cancellationToken);
        if (loaded.WrongDispatchCount < settings.DisputeAfter || await db.Arbitrations.AnyAsync(a => a.CaseId == loaded.Id && a.State == ArbitrationState.Open, cancellationToken)) return;
        var place = loaded is { Longitude: { } longitude, Latitude: { } latitude } ? new GeoPoint(longitude, latitude) : null;
        loaded.Dispute(Person.System, now);
        db.Add(PlaceArbitration.Open(Guid.CreateVersion7(now), context.Actor.Campaign, loaded.Id, PlaceDoubt.OwnershipDisputed, place, [], settings.Hours, now));
    }
}
