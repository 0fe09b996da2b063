using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>Adds a point to the map, with the unit that owns it (O-20). The client makes the id: sent again, it answers the same.</summary>
public sealed record CreatePoint(Guid PointId, string Code, string NameZh, string NameEn, string PointTypeCode, Guid AreaId, Guid OwnerUnitId, double? Longitude, double? Latitude) : ICommand<PointRow>
{
    internal static void Map(RouteGroupBuilder points) => points.MapPost("/", async (CreatePoint command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command, ct);
        return (PointRow)await pipe.Send(new GetPoint(command.PointId), ct);
    }).Is<CreatePoint>(AssessmentFeature.Edit);
}

internal sealed class CreatePointValidator : AbstractValidator<CreatePoint>
{
    public CreatePointValidator()
    {
        RuleFor(p => p.PointId).NotEmpty();
        RuleFor(p => p.Code).NotEmpty().MaximumLength(64);
        RuleFor(p => p.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(p => p.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(p => p.PointTypeCode).NotEmpty().MaximumLength(64);
        RuleFor(p => p.AreaId).NotEmpty();
        RuleFor(p => p.OwnerUnitId).NotEmpty();
        RuleFor(p => p.Longitude).NotNull().InclusiveBetween(-180, 180);
        RuleFor(p => p.Latitude).NotNull().InclusiveBetween(-90, 90);
    }
}

internal sealed class CreatePointHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<CreatePoint, PointRow>, IReplay<CreatePoint, PointRow>
{
    public async Task<PointRow> Handle(CreatePoint request, CancellationToken cancellationToken)
    {
        var type = await db.PointTypes.AsNoTracking().FirstOrDefaultAsync(t => t.Code == request.PointTypeCode, cancellationToken) ?? throw AssessmentRefusals.PointTypeNotFound.AsException();
        var area = await db.Areas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.AreaId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
        var owner = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == request.OwnerUnitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException();
        if (!context.Actor.Scope.Covers(owner.Id, area.Id)) throw AccessRefusals.OutOfScope.AsException();
        var point = AssessmentPoint.Create(
            request.PointId, context.Actor.Campaign, request.Code.Trim(), request.NameZh.Trim(), request.NameEn.Trim(), type.Code, area.Id, owner.Id, new GeoPoint(request.Longitude!.Value, request.Latitude!.Value));
        db.Add(point);
        db.Add(PointOwners.Begin(point, PostType.AreaOwner, owner.Id, await db.TodayAsync(context, clock, cancellationToken), clock));
        return new(
            point.Id, point.Code, point.NameZh, point.NameEn, type.Code, type.NameZh, type.NameEn, area.Id, area.NameZh, area.NameEn, owner.Id, owner.NameZh, owner.NameEn, null, null, null, point.Longitude, point.Latitude, 0, null);
    }

    public async Task<PointRow?> FirstAnswer(CreatePoint request, CancellationToken cancellationToken)
    {
        var code = request.Code.Trim();
        return (await PointRows.ReadAsync(db, context.Actor.Unpublished, db.Points.AsNoTracking().Where(p => p.Id == request.PointId && p.Code == code), cancellationToken)).SingleOrDefault();
    }
}
