using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>How much site work the leaders of a body owe every month; nothing where nobody has said (O-23).</summary>
public sealed record GetSiteDutyRule(Guid BodyId) : IQuery<SiteDutyRule>
{
    internal static void Map(RouteGroupBuilder site) =>
        site.MapGet("/rules/{bodyId:guid}", (Guid bodyId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetSiteDutyRule(bodyId), ct)).Is<GetSiteDutyRule>(DutyFeature.Read);
}

/// <summary>Posts that owe it, half-days a month, and the first day it is owed from.</summary>
public sealed record SiteDutyRule(Guid BodyId, IReadOnlyList<PostType> Posts, int HalfDays, DateOnly? From, int Version);

internal sealed class GetSiteDutyRuleHandler(HubDbContext db, RequestContext context) : IHandle<GetSiteDutyRule, SiteDutyRule>
{
    public async Task<SiteDutyRule> Handle(GetSiteDutyRule request, CancellationToken cancellationToken)
    {
        if (!await db.Bodies.AnyAsync(b => b.Id == request.BodyId, cancellationToken)) throw OrganisationRefusals.BodyNotFound.AsException();
        return (await db.SiteDuties.AsNoTracking().FirstOrDefaultAsync(d => d.Id == request.BodyId, cancellationToken) ?? SiteDuty.Initial(context.Actor.Campaign, request.BodyId)).AsRule();
    }
}

internal static class SiteDutyRules
{
    public static SiteDutyRule AsRule(this SiteDuty duty) => new(duty.Id, duty.Posts, duty.HalfDays, duty.Version == 0 ? null : duty.From, duty.Version);
}
