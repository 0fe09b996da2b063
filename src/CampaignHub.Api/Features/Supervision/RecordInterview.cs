using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Records an interview that was held: a proposed one by its id, or one that nobody had proposed under an id of the client's; carries out the act that asked for
/// it. Sent again with another act of the unit, it carries out that one as well: one interview may deal with several cases.
/// </summary>
public sealed record RecordInterview(Guid InterviewId, Guid UnitId, Guid? ActId, string PersonName, DateOnly HeldOn, string HeldBy, string Outcome) : ICommand<RecordedInterview>
{
    internal static void Map(RouteGroupBuilder interviews) =>
        interviews.MapPost("/", (RecordInterview command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<RecordInterview>(SupervisionFeature.Act);
}

public sealed record RecordedInterview(Guid InterviewId);

internal sealed class RecordInterviewValidator : AbstractValidator<RecordInterview>
{
    public RecordInterviewValidator()
    {
        RuleFor(i => i.InterviewId).NotEmpty();
        RuleFor(i => i.UnitId).NotEmpty();
        RuleFor(i => i.PersonName).NotEmpty().MaximumLength(64);
        RuleFor(i => i.HeldOn).NotEmpty();
        RuleFor(i => i.HeldBy).NotEmpty().MaximumLength(200);
        RuleFor(i => i.Outcome).NotEmpty().MaximumLength(2000);
    }
}

internal sealed class RecordInterviewHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RecordInterview, RecordedInterview>, IReplay<RecordInterview, RecordedInterview>
{
    public async Task<RecordedInterview> Handle(RecordInterview request, CancellationToken cancellationToken)
    {
        if (await FirstAnswer(request, cancellationToken) is { } before) return before;
        if (!await db.Units.AnyAsync(u => u.Id == request.UnitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var (now, person) = (clock.GetUtcNow(), context.Actor.AsPerson());
        var interview = await db.Interviews.FirstOrDefaultAsync(i => i.Id == request.InterviewId, cancellationToken);
        if (interview is null)
        {
            interview = Interview.Unproposed(request.InterviewId, context.Actor.Campaign, request.UnitId, request.ActId, new("直接约谈", "Held without a proposal"), person, now);
            db.Add(interview);
        }

        if (interview.UnitId != request.UnitId) throw CardRefusals.InterviewNotFound.AsException();
        if (!await IsHeldSo(request, cancellationToken)) interview.Hold(request.PersonName.Trim(), request.HeldOn, request.HeldBy.Trim(), request.Outcome.Trim(), await db.TodayAsync(context, clock, cancellationToken), person);
        if (request.ActId is { } actId)
        {
            var act = await db.SupervisionActs.FirstOrDefaultAsync(a => a.Id == actId && a.UnitId == request.UnitId, cancellationToken) ?? throw SupervisionRefusals.ActNotFound.AsException();
            act.RequireInterview(request.HeldOn, ZoneTime.DateOf(act.At, await db.CampaignZone(context, cancellationToken)));
            act.RecordAs(interview.Id);
            await db.BringIntoForce(act, request.Outcome.Trim() is var said && said.Length > 500 ? said[..500] : said, context, clock, cancellationToken);
        }

        return new(interview.Id);
    }

    public async Task<RecordedInterview?> FirstAnswer(RecordInterview request, CancellationToken cancellationToken) =>
        await IsHeldSo(request, cancellationToken) && (request.ActId is not { } actId || await db.SupervisionActs.AnyAsync(a => a.Id == actId && a.RecordId == request.InterviewId, cancellationToken)) ? new(request.InterviewId) : null;

    private Task<bool> IsHeldSo(RecordInterview request, CancellationToken cancellationToken)
    {
        var (person, by, outcome) = (request.PersonName.Trim(), request.HeldBy.Trim(), request.Outcome.Trim());
        return db.Interviews.AnyAsync(i => i.Id == request.InterviewId && i.UnitId == request.UnitId && i.State == InterviewState.Held && i.HeldOn == request.HeldOn && i.PersonName == person && i.HeldBy == by && i.Outcome == outcome, cancellationToken);
    }
}
