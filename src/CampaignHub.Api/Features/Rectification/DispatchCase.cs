using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Hands a logged case to the unit that must rectify it, with a time limit in hours from now (R-01, 交办).</summary>
public sealed record DispatchCase(int Version, Guid UnitId, int TimeLimitHours, string? Note) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/dispatch", async (Guid caseId, DispatchCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<DispatchCase>(RectificationFeature.Dispatch);
}

internal sealed class DispatchCaseValidator : AbstractValidator<DispatchCase>
{
    public DispatchCaseValidator()
    {
        RuleFor(d => d.UnitId).NotEmpty();
        RuleFor(d => d.TimeLimitHours).InclusiveBetween(1, 24 * 366);
        RuleFor(d => d.Note).MaximumLength(500);
    }
}

internal sealed class DispatchCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DispatchCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(DispatchCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        if (!await db.Units.AnyAsync(u => u.Id == request.UnitId && u.ClosedOn == null, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var now = clock.GetUtcNow();
        if (!context.Actor.Scope.Covers(request.UnitId, loaded.AreaId, loaded.LoggedBy)) throw AccessRefusals.OutOfScope.AsException();
        loaded.Dispatch(request.UnitId, now.AddHours(request.TimeLimitHours), request.Note, context.Actor.AsPerson(loaded.UnitId), now);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
