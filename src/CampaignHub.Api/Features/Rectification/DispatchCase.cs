using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Hands a logged case to the unit that must rectify it (R-01, 交办), within the limit of its category, or within another one for a reason: in working time, or in hours by the clock.
/// </summary>
public sealed record DispatchCase(int Version, Guid UnitId, int? TimeLimitHours, string? Note) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    /// <summary>In place of the category's limit.</summary>
    public LimitRow? Limit { get; init; }

    /// <summary>Why it is not the category's.</summary>
    public string? LimitReason { get; init; }

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
        RuleFor(d => d.Limit).Must(l => l is null || l.Fits());
        RuleFor(d => d.LimitReason).MaximumLength(200);
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
        var (limit, note) = await LimitOf(loaded, request, cancellationToken);
        var calendar = await db.CampaignCalendar(context, cancellationToken);
        loaded.Dispatch(request.UnitId, calendar.Add(now, limit), note, context.Actor.AsPerson(loaded.UnitId), now, limit.RunsBy);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }

    /// <summary>The limit that holds, and the note with the reason where it is not the category's.</summary>
    private async Task<(TimeLimit Limit, string? Note)> LimitOf(RectificationCase loaded, DispatchCase request, CancellationToken cancellationToken)
    {
        var (given, standard) = await db.LimitFor(loaded, request.Limit, request.TimeLimitHours, cancellationToken);
        if (standard is null || given == standard || (given.Unit is TimeLimitUnit.ClockHours && given.Unit == standard.Unit && given.Amount == standard.Amount)) return (given, request.Note);
        if (string.IsNullOrWhiteSpace(request.LimitReason)) throw CategoryRefusals.LimitReasonMissing.AsException();
        return (given, string.IsNullOrWhiteSpace(request.Note) ? request.LimitReason.Trim() : $"{request.Note} · {request.LimitReason.Trim()}");
    }
}
