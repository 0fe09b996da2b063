using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Honours;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Honours;

/// <summary>Warns a title, lifts the warning, revokes it, or takes a wrong entry back, with the reason and what it rests on; carries out the act of supervision that asks for it.</summary>
public sealed record ChangeTitle(int Version, TitleMove Move, DateOnly On, string Reason, string? Document, Guid? CaseId, Guid? CircularId, Guid? ActId) : ICommand<TitleRow>
{
    [JsonIgnore]
    public Guid TitleId { get; init; }

    internal static void Map(RouteGroupBuilder titles) => titles.MapPost("/{titleId:guid}/changes", (Guid titleId, ChangeTitle command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { TitleId = titleId }, ct)).Is<ChangeTitle>(HonoursFeature.Keep);
}

internal sealed class ChangeTitleValidator : AbstractValidator<ChangeTitle>
{
    public ChangeTitleValidator()
    {
        RuleFor(c => c.Move).IsInEnum().NotEqual(TitleMove.Award);
        RuleFor(c => c.On).NotEmpty();
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
        RuleFor(c => c.Document).MaximumLength(100);
    }
}

internal sealed class ChangeTitleHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ChangeTitle, TitleRow>
{
    public async Task<TitleRow> Handle(ChangeTitle request, CancellationToken cancellationToken)
    {
        if (request.ActId is not null && context.Actor.Access.ScopeOf(SupervisionFeature.Act.Name) is null) throw HttpRefusals.PermissionDenied.AsException();
        var title = await db.CivilisedTitles.FirstOrDefaultAsync(t => t.Id == request.TitleId, cancellationToken) ?? throw TitleRefusals.NotFound.AsException();
        if (title.Version != request.Version) throw TitleRefusals.Changed(await db.LastHandOn(title, cancellationToken)).AsException();
        var act = request.ActId is { } actId ? await db.SupervisionActs.FirstOrDefaultAsync(a => a.Id == actId, cancellationToken) ?? throw SupervisionRefusals.ActNotFound.AsException() : null;
        if (act is not null && (act.UnitId != title.UnitId || request.Move != MoveOf(act.Form))) throw TitleRefusals.ActElsewhere.AsException();
        var known = (request.CaseId is null || await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken)) && (request.CircularId is null || await db.Circulars.AnyAsync(c => c.Id == request.CircularId, cancellationToken));
        if (!known) throw TitleRefusals.BasisNotFound.AsException();
        var (today, reason) = (await db.TodayAsync(context, clock, cancellationToken), request.Reason.Trim());
        title.Change(
            request.Move, request.On, reason, new(string.IsNullOrWhiteSpace(request.Document) ? null : request.Document.Trim(), request.CaseId ?? act?.CaseId, request.CircularId, act?.Id), today, context.Actor.AsPerson(),
            clock.GetUtcNow());
        if (act is not null) await db.BringIntoForce(act, reason, context, clock, cancellationToken);
        var row = (await db.ReadTitles(db.CivilisedTitles.AsNoTracking().Where(t => t.Id == title.Id), today, cancellationToken))[0];
        return row with { State = title.StateOn(today), ChangedOn = title.ChangedOn, Reason = reason, Version = title.Version };
    }

    private static TitleMove? MoveOf(StepForm form) => form switch
    {
        StepForm.TitleWarning => TitleMove.Warn,
        StepForm.TitleRevocation => TitleMove.Revoke,
        _ => null,
    };
}
