using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Adds a line to the check list, changes it, or takes it off (O-41, O-42). The client makes the id; sent again, it changes nothing.</summary>
public sealed record KeepFacilityItem(FacilityKind Kind, string NameZh, string NameEn, int Position, bool Retired) : ICommand<FacilityItemRow>
{
    public const int Most = 200;

    [JsonIgnore]
    public Guid ItemId { get; init; }

    internal static void Map(RouteGroupBuilder items) => items.MapPut("/{itemId:guid}", (Guid itemId, KeepFacilityItem command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { ItemId = itemId }, ct)).Is<KeepFacilityItem>(CommunitiesFeature.EditList);
}

internal sealed class KeepFacilityItemValidator : AbstractValidator<KeepFacilityItem>
{
    public KeepFacilityItemValidator()
    {
        RuleFor(i => i.Kind).IsInEnum();
        RuleFor(i => i.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(i => i.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(i => i.Position).InclusiveBetween(1, KeepFacilityItem.Most);
    }
}

internal sealed class KeepFacilityItemHandler(HubDbContext db, RequestContext context) : IHandle<KeepFacilityItem, FacilityItemRow>
{
    public async Task<FacilityItemRow> Handle(KeepFacilityItem request, CancellationToken cancellationToken)
    {
        var item = await db.FacilityItems.FirstOrDefaultAsync(i => i.Id == request.ItemId, cancellationToken);
        if (item is null) db.Add(item = FacilityItem.Add(request.ItemId, context.Actor.Campaign, request.Kind, request.NameZh.Trim(), request.NameEn.Trim(), request.Position));
        item.Amend(request.Kind, request.NameZh.Trim(), request.NameEn.Trim(), request.Position, request.Retired);
        return new(item.Id, item.Kind, item.NameZh, item.NameEn, item.Position, item.Retired);
    }
}
