using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One responsible unit with its open and overdue cases.</summary>
public sealed record GetUnit(Guid UnitId) : IQuery<UnitRow>
{
    internal static void Map(RouteGroupBuilder units) =>
        units.MapGet("/{unitId:guid}", (Guid unitId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetUnit(unitId), ct)).Is<GetUnit>(OrganisationFeature.Read);
}

internal sealed class GetUnitHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetUnit, UnitRow>
{
    public async Task<UnitRow> Handle(GetUnit request, CancellationToken cancellationToken) =>
        (await UnitRows.ReadAsync(db, UnitRows.InSight(db).Where(u => u.Id == request.UnitId), await db.TodayAsync(context, clock, cancellationToken), clock.GetUtcNow(), cancellationToken)).SingleOrDefault()
        ?? throw OrganisationRefusals.UnitNotFound.AsException();
}
