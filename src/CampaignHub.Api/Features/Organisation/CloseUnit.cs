using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Closes a unit after its last day once nothing rests on it any more; it stays in every record (O-05, O-33).</summary>
public sealed record CloseUnit(DateOnly LastDay) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid UnitId { get; init; }

    internal static void Map(RouteGroupBuilder units) => units.MapPost("/{unitId:guid}/close", async (Guid unitId, CloseUnit command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { UnitId = unitId }, ct);
        return await pipe.Send(new GetUnit(unitId), ct);
    }).Is<CloseUnit>(OrganisationFeature.Edit);
}

internal sealed class CloseUnitValidator : AbstractValidator<CloseUnit>
{
    public CloseUnitValidator() => RuleFor(u => u.LastDay).NotEmpty();
}

internal sealed class CloseUnitHandler(HubDbContext db, RequestContext context) : IHandle<CloseUnit, Nothing>
{
    public async Task<Nothing> Handle(CloseUnit request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"appointments {request.UnitId:N}", context, cancellationToken);
        var unit = await db.Units.FirstOrDefaultAsync(u => u.Id == request.UnitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException();
        var points = await db.Points.CountAsync(p => p.OwnerUnitId == unit.Id || p.SectorOwnerUnitId == unit.Id, cancellationToken);
        var cases = await db.Cases.Open().CountAsync(c => c.UnitId == unit.Id, cancellationToken);
        if (points + cases > 0) throw OrganisationRefusals.UnitHasDuties(points, cases).AsException();
        unit.Close(request.LastDay);
        foreach (var term in await db.Appointments.Where(a => a.SubjectId == unit.Id && (a.Until == null || a.Until > request.LastDay)).ToListAsync(cancellationToken)) term.End(request.LastDay);
        return Nothing.Value;
    }
}
