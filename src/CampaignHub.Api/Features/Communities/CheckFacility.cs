using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Says whether a community has a facility of the list, with a photo where there is one (O-41, O-42). Sent again, it changes nothing.</summary>
public sealed record CheckFacility(bool Present, DateOnly CheckedOn, Guid? PhotoId, string? Note) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    [JsonIgnore]
    public Guid ItemId { get; init; }

    internal static void Map(RouteGroupBuilder communities) => communities.MapPut("/{areaId:guid}/facilities/{itemId:guid}", async (Guid areaId, Guid itemId, CheckFacility command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId, ItemId = itemId }, ct);
        return await pipe.Send(new GetCommunity(areaId), ct);
    }).Is<CheckFacility>(CommunitiesFeature.Check);
}

internal sealed class CheckFacilityValidator : AbstractValidator<CheckFacility>
{
    public CheckFacilityValidator()
    {
        RuleFor(c => c.CheckedOn).NotEmpty();
        RuleFor(c => c.Note).MaximumLength(500);
    }
}

internal sealed class CheckFacilityHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CheckFacility, Nothing>
{
    public async Task<Nothing> Handle(CheckFacility request, CancellationToken cancellationToken)
    {
        await db.RequireCommunityAsync(request.AreaId, cancellationToken);
        if (!await db.FacilityItems.AnyAsync(i => i.Id == request.ItemId && !i.Retired, cancellationToken)) throw CommunityRefusals.ItemNotFound.AsException();
        var check = await db.FacilityChecks.FirstOrDefaultAsync(c => c.AreaId == request.AreaId && c.ItemId == request.ItemId, cancellationToken);
        if (request.PhotoId is { } photoId && photoId != check?.PhotoId) await db.RequirePhotos(context, [photoId], cancellationToken);
        if (check is null) db.Add(check = FacilityCheck.Of(Guid.CreateVersion7(clock.GetUtcNow()), context.Actor.Campaign, request.AreaId, request.ItemId));
        check.Find(
            request.Present, request.CheckedOn, request.PhotoId, string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(), await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson());
        return Nothing.Value;
    }
}
