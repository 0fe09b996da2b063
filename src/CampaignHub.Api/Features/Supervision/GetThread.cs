using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>The one thread of supervision of a case (一事一督查, I-05): its acts, the step that comes next, and the verbs open to the caller.</summary>
public sealed record GetThread(Guid CaseId) : IQuery<ThreadDetail>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/threads/{caseId:guid}", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetThread(caseId), ct)).Is<GetThread>(SupervisionFeature.Read);
}

public enum ThreadVerb
{
    Climb,
    Skip,
    Stop,
    Resume,
    CarryOut,
}

/// <summary>A unit reads the acts in force and nothing of what the office intends. A next step is named where one may come: while the unit's clock runs, or a step waits to be carried out.</summary>
public sealed record ThreadDetail(
    Guid CaseId, string? LastCode, bool Waiting, bool Stopped, string? StoppedBecause, string? ChangedBy, DateTimeOffset? HoldUntil, StepName? Next, bool NextIsDue, int Version, IReadOnlyList<ThreadVerb> Verbs,
    IReadOnlyList<StepName> Above, IReadOnlyList<ActRow> Acts);

public sealed record StepName(string Code, string NameZh, string NameEn, StepForm Form);

internal sealed class GetThreadHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetThread, ThreadDetail>
{
    public async Task<ThreadDetail> Handle(GetThread request, CancellationToken cancellationToken)
    {
        var triggers = await db.TriggerClock(context, clock, cancellationToken);
        var standing = await db.StandingOf(request.CaseId, triggers.Now, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        var ladder = await db.LadderOf(context, cancellationToken);
        var order = ladder.Steps.Select((s, place) => (s.Code, place)).ToDictionary(s => s.Code, s => s.place);
        var read = await db.ReadActs(db.SupervisionActs.AsNoTracking().Where(a => a.CaseId == request.CaseId).OrderBy(a => a.At).ThenBy(a => a.Id).Take(Ladder.MostSteps * 2), cancellationToken);
        List<ActRow> acts = [.. read.OrderBy(a => a.At).ThenBy(a => order.GetValueOrDefault(a.StepCode, -1))];
        if (!context.Actor.Scope.WholeCampaign) return new(request.CaseId, null, false, false, null, null, null, null, false, 0, [], [], acts);
        var thread = await db.SupervisionThreads.AsNoTracking().FirstOrDefaultAsync(t => t.Id == request.CaseId, cancellationToken) ?? SupervisionThread.Begin(context.Actor.Campaign, request.CaseId, triggers.Now);
        var above = new List<StepName>();
        for (var step = ladder.After(thread.LastCode); step is not null; step = ladder.After(step.Code)) above.Add(new(step.Code, step.NameZh, step.NameEn, step.Form));
        return new(
            request.CaseId, thread.LastCode, thread.Waiting, thread.Stopped, thread.StoppedBecause, thread.Version == 0 ? null : thread.ChangedBy, thread.Version == 0 ? null : thread.HoldUntil, above.Count == 0 || !(standing.IsRunning || thread.Waiting) ? null : above[0],
            thread.Due(ladder, standing, triggers) is not null, thread.Version, VerbsOf(thread, standing, above.Count > 0, acts), above, acts);
    }

    private List<ThreadVerb> VerbsOf(SupervisionThread thread, CaseStanding standing, bool goesOn, List<ActRow> acts)
    {
        var verbs = new List<ThreadVerb>();
        if (context.Actor.Access.ScopeOf(SupervisionFeature.Act.Name) is null) return verbs;
        if (thread.Stopped) return [ThreadVerb.Resume];
        if (thread.Waiting && acts.Any(a => a.StepCode == thread.LastCode && a.State is ActState.Proposed && SupervisionForms.IsSpoken(a.Form))) verbs.Add(ThreadVerb.CarryOut);
        if (!thread.Waiting && goesOn && standing.IsRunning) verbs.Add(ThreadVerb.Climb);
        if (thread.Waiting || (goesOn && standing.IsRunning)) verbs.Add(ThreadVerb.Skip);
        if (standing.IsRunning) verbs.Add(ThreadVerb.Stop);
        return verbs;
    }
}
