using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>
/// Hands a point to another unit from today on, as its area owner (属地) or its sector owner (行业) (O-20, O-34); cases already dispatched
/// stay where they are, and who owned it on an earlier day stays on record.
/// </summary>
public sealed record ChangePointOwner(Guid OwnerUnitId, PostType Axis = PostType.AreaOwner) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid PointId { get; init; }

    internal static void Map(RouteGroupBuilder points) => points.MapPut("/{pointId:guid}/owner", async (Guid pointId, ChangePointOwner command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { PointId = pointId }, ct);
        return (PointRow)await pipe.Send(new GetPoint(pointId), ct);
    }).Is<ChangePointOwner>(AssessmentFeature.Edit);
}

internal sealed class ChangePointOwnerValidator : AbstractValidator<ChangePointOwner>
{
    public ChangePointOwnerValidator()
    {
        RuleFor(p => p.OwnerUnitId).NotEmpty();
        RuleFor(p => p.Axis).Must(axis => axis is PostType.AreaOwner or PostType.SectorOwner);
    }
}

internal sealed class ChangePointOwnerHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ChangePointOwner, Nothing>
{
    public async Task<Nothing> Handle(ChangePointOwner request, CancellationToken cancellationToken)
    {
        var point = await db.Points.FirstOrDefaultAsync(p => p.Id == request.PointId, cancellationToken) ?? throw AssessmentRefusals.PointNotFound.AsException();
        if (!await db.Units.AnyAsync(u => u.Id == request.OwnerUnitId && u.ClosedOn == null, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        if (!context.Actor.Scope.Covers(request.OwnerUnitId, point.AreaId)) throw AccessRefusals.OutOfScope.AsException();
        if (!point.HandTo(request.Axis, request.OwnerUnitId)) return Nothing.Value;
        var today = await db.TodayAsync(context, clock, cancellationToken);
        foreach (var term in await db.Appointments.Where(a => a.SubjectId == point.Id && a.PostType == request.Axis && a.Until == null).ToListAsync(cancellationToken))
        {
            if (term.From >= today) db.Remove(term);
            else term.End(today.AddDays(-1));
        }

        db.Add(PointOwners.Begin(point, request.Axis, request.OwnerUnitId, today, clock));
        return Nothing.Value;
    }
}

internal static class PointOwners
{
    public static Appointment Begin(AssessmentPoint point, PostType axis, Guid unitId, DateOnly from, TimeProvider clock) =>
        Appointment.Begin(Guid.CreateVersion7(clock.GetUtcNow()), point.CampaignId, axis, SubjectKind.Point, point.Id, PostHolder.OfUnit(unitId), from);
}
