using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>
/// Enters the decision by which a unit or a cadre was held to account, with the circular, case, letter or act of supervision it rests on. The client makes
/// the id: sent again, it answers the same.
/// </summary>
public sealed record RecordAction(
    Guid ActionId, AccountabilityKind Kind, Guid UnitId, Guid? StaffMemberId, string? PersonName, DateOnly DecidedOn, string DecidedBy, string Reason, Guid? CircularId, Guid? CaseId, Guid? LetterId,
    Guid? ActId = null) : ICommand<RecordedAction>
{
    internal static void Map(RouteGroupBuilder actions) =>
        actions.MapPost("/", (RecordAction command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<RecordAction>(AccountabilityFeature.Record);
}

public sealed record RecordedAction(Guid ActionId);

internal sealed class RecordActionValidator : AbstractValidator<RecordAction>
{
    public RecordActionValidator()
    {
        RuleFor(a => a.ActionId).NotEmpty();
        RuleFor(a => a.Kind).IsInEnum();
        RuleFor(a => a.UnitId).NotEmpty();
        RuleFor(a => a.PersonName).MaximumLength(64);
        RuleFor(a => a.DecidedOn).NotEmpty();
        RuleFor(a => a.DecidedBy).NotEmpty().MaximumLength(100);
        RuleFor(a => a.Reason).NotEmpty().MaximumLength(2000);
    }
}

internal sealed class RecordActionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RecordAction, RecordedAction>, IReplay<RecordAction, RecordedAction>
{
    public async Task<RecordedAction> Handle(RecordAction request, CancellationToken cancellationToken)
    {
        if (!context.Actor.Scope.CoversUnit(request.UnitId) || !await db.Units.AnyAsync(u => u.Id == request.UnitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var member = request.StaffMemberId is { } memberId
            ? await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException()
            : null;
        var known = (request.CircularId is null || await db.Circulars.AnyAsync(c => c.Id == request.CircularId, cancellationToken))
            && (request.CaseId is null || await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken))
            && (request.LetterId is null || await db.ResponsibilityLetters.AnyAsync(l => l.Id == request.LetterId, cancellationToken));
        var act = request.ActId is { } actId
            ? await db.SupervisionActs.Where(a => a.Id == actId && a.UnitId == request.UnitId && a.State != ActState.Skipped).Select(a => new { a.Id, a.CaseId }).FirstOrDefaultAsync(cancellationToken)
                ?? throw AccountabilityRefusals.BasisNotFound.AsException()
            : null;
        if (!known) throw AccountabilityRefusals.BasisNotFound.AsException();
        var name = member?.NameZh ?? Told(request.PersonName);
        db.Add(AccountabilityAction.Record(
            request.ActionId, context.Actor.Campaign, request.Kind, request.UnitId, (member?.Id, name, member?.JobTitle), request.DecidedOn, request.DecidedBy.Trim(), request.Reason.Trim(),
            new(request.CircularId, request.CaseId ?? act?.CaseId, request.LetterId, act?.Id), await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson(), clock.GetUtcNow()));
        return new(request.ActionId);
    }

    public async Task<RecordedAction?> FirstAnswer(RecordAction request, CancellationToken cancellationToken)
    {
        var (decidedBy, reason, name) = (request.DecidedBy.Trim(), request.Reason.Trim(), Told(request.PersonName));
        var same = await db.AccountabilityActions.AnyAsync(
            a => a.Id == request.ActionId && a.Kind == request.Kind && a.UnitId == request.UnitId && a.DecidedOn == request.DecidedOn && a.DecidedBy == decidedBy && a.Reason == reason
                && a.StaffMemberId == request.StaffMemberId && (a.StaffMemberId != null || a.PersonName == name) && a.CircularId == request.CircularId && a.LetterId == request.LetterId && a.ActId == request.ActId
                && (a.CaseId == request.CaseId || (request.CaseId == null && a.ActId != null)), cancellationToken);
        return same ? new(request.ActionId) : null;
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
