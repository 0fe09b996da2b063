using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Begins the check list with six rooms, four stations, two boards, a school, a ground and three rooms of security (O-41, O-42), while it has no line.</summary>
public sealed record ApplyFacilityTemplate : ICommand<FacilityList>, ITransactional
{
    internal static void Map(RouteGroupBuilder items) => items.MapPost("/from-template", (Pipe pipe, CancellationToken ct) => pipe.Send(new ApplyFacilityTemplate(), ct)).Is<ApplyFacilityTemplate>(CommunitiesFeature.EditList);
}

public sealed record FacilityList(IReadOnlyList<FacilityItemRow> Items);

internal sealed class ApplyFacilityTemplateHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ApplyFacilityTemplate, FacilityList>
{
    public async Task<FacilityList> Handle(ApplyFacilityTemplate request, CancellationToken cancellationToken)
    {
        await db.LockAsync("facility items", context, cancellationToken);
        if (await db.FacilityItems.AnyAsync(cancellationToken)) throw CommunityRefusals.TemplateApplied.AsException();
        var items = FacilityTemplate.Apply(context.Actor.Campaign, () => Guid.CreateVersion7(clock.GetUtcNow()));
        db.AddRange(items);
        return new([.. items.Select(i => new FacilityItemRow(i.Id, i.Kind, i.NameZh, i.NameEn, i.Position, i.Retired))]);
    }
}
