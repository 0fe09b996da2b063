using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Fills in or changes the profile of a community (O-43); version 0 is one that was never filled in.</summary>
public sealed record EditCommunity(int Version, decimal? OfficeArea, CultureCentre? CultureCentre, int? Households, string? Remark) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    internal static void Map(RouteGroupBuilder communities) => communities.MapPut("/{areaId:guid}", async (Guid areaId, EditCommunity command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId }, ct);
        return await pipe.Send(new GetCommunity(areaId), ct);
    }).Is<EditCommunity>(CommunitiesFeature.Edit);
}

internal sealed class EditCommunityValidator : AbstractValidator<EditCommunity>
{
    public EditCommunityValidator()
    {
        RuleFor(c => c.OfficeArea).InclusiveBetween(0, CommunityProfile.MostOffice);
        RuleFor(c => c.CultureCentre).IsInEnum();
        RuleFor(c => c.Households).InclusiveBetween(0, 1_000_000);
        RuleFor(c => c.Remark).MaximumLength(2000);
    }
}

internal sealed class EditCommunityHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<EditCommunity, Nothing>
{
    public async Task<Nothing> Handle(EditCommunity request, CancellationToken cancellationToken)
    {
        await db.RequireCommunityAsync(request.AreaId, cancellationToken);
        var profile = await db.CommunityProfiles.FirstOrDefaultAsync(p => p.AreaId == request.AreaId, cancellationToken);
        if (profile is null) db.Add(profile = CommunityProfile.Blank(Guid.CreateVersion7(clock.GetUtcNow()), context.Actor.Campaign, request.AreaId));
        if (profile.Version != request.Version) throw CommunityRefusals.Changed.AsException();
        profile.Describe(request.OfficeArea, request.CultureCentre, request.Households, string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim());
        return Nothing.Value;
    }
}
