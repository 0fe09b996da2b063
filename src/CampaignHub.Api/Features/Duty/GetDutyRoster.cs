using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One duty roster with its shifts and the units it asks.</summary>
public sealed record GetDutyRoster(Guid RosterId) : IQuery<DutyRosterRow>
{
    internal static void Map(RouteGroupBuilder rosters) =>
        rosters.MapGet("/{rosterId:guid}", (Guid rosterId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetDutyRoster(rosterId), ct)).Is<GetDutyRoster>(DutyFeature.Read);
}

internal sealed class GetDutyRosterHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetDutyRoster, DutyRosterRow>
{
    public async Task<DutyRosterRow> Handle(GetDutyRoster request, CancellationToken cancellationToken) =>
        (await DutyRosterRows.ReadAsync(db, db.DutyRosters.Where(r => r.Id == request.RosterId), await db.TodayAsync(context, clock, cancellationToken), cancellationToken)).FirstOrDefault()
            ?? throw DutyRefusals.RosterNotFound.AsException();
}
