using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Asks for an extension, a suspension, a deferral or higher support for a case (延期、挂账、缓办, R-21); somebody else decides.</summary>
public sealed record AskException(int Version, CaseRequestKind Kind, SupportCause? Cause, string Reason, DateTimeOffset Until) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/exceptions", async (Guid caseId, AskException command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<AskException>(RectificationFeature.Ask);
}

internal sealed class AskExceptionValidator : AbstractValidator<AskException>
{
    public AskExceptionValidator()
    {
        RuleFor(a => a.Kind).IsInEnum();
        RuleFor(a => a.Reason).NotEmpty().MaximumLength(500);
        RuleFor(a => a.Until).NotEmpty().Must(u => u.Year is > 2000 and < 2200);
    }
}

internal sealed class AskExceptionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AskException, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AskException request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        if (await db.CaseRequests.AnyAsync(r => r.CaseId == loaded.Id && r.State == CaseRequestState.Asked, cancellationToken)) throw CaseRequestRefusals.Open.AsException();
        var now = clock.GetUtcNow();
        var cap = (await db.CaseRulesOf(cancellationToken)).CapOf(request.Kind);
        var inForce = loaded.UnitId is { } unitId ? await db.InForce(unitId, request.Kind, cancellationToken) : 0;
        db.Add(CaseRequest.Ask(Guid.CreateVersion7(now), loaded, request.Kind, request.Cause, request.Reason.Trim(), request.Until.ToUniversalTime(), cap, inForce, context.Actor.AsPerson(loaded.UnitId), now));
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}

internal static class ExceptionLoads
{
    /// <summary>The campaign's rules, or those it starts with.</summary>
    public static async Task<CaseRules> CaseRulesOf(this HubDbContext db, CancellationToken cancellationToken) =>
        (await db.CaseSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken))?.Rules ?? new CaseRules();

    /// <summary>How many of a kind a unit has in force: what stands still, or open cases that were given longer.</summary>
    public static Task<int> InForce(this HubDbContext db, Guid unitId, CaseRequestKind kind, CancellationToken cancellationToken) =>
        db.CaseRequests.CountAsync(r => r.UnitId == unitId && r.Kind == kind && r.State == CaseRequestState.Granted && db.Cases.Open().Any(c => c.Id == r.CaseId), cancellationToken);

    /// <summary>Ends the granted request whose pause is over.</summary>
    public static async Task EndPauseOf(this HubDbContext db, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var request = await db.CaseRequests.FirstOrDefaultAsync(r => r.CaseId == caseId && r.State == CaseRequestState.Granted && r.Kind != CaseRequestKind.Extension, cancellationToken);
        request?.End(now);
    }
}
