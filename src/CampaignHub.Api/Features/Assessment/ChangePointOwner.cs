using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>Hands a point to another unit (O-20); cases already dispatched stay where they are.</summary>
public sealed record ChangePointOwner(Guid OwnerUnitId) : ICommand<Nothing>
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
    public ChangePointOwnerValidator() => RuleFor(p => p.OwnerUnitId).NotEmpty();
}

internal sealed class ChangePointOwnerHandler(HubDbContext db) : IHandle<ChangePointOwner, Nothing>
{
    public async Task<Nothing> Handle(ChangePointOwner request, CancellationToken cancellationToken)
    {
        var point = await db.Points.FirstOrDefaultAsync(p => p.Id == request.PointId, cancellationToken) ?? throw AssessmentRefusals.PointNotFound.AsException();
        if (!await db.Units.AnyAsync(u => u.Id == request.OwnerUnitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        point.HandTo(request.OwnerUnitId);
        return Nothing.Value;
    }
}
