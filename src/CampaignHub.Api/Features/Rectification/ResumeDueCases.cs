using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Takes up again every case whose pause has run out, once. The clock sends it every minute; rows that another server holds are left to it.</summary>
public sealed record ResumeDueCases : ICommand<Nothing>, ITransactional;

internal sealed class ResumeDueCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ResumeDueCases, Nothing>
{
    private const int Batch = 200;
    private const string Note = "暂停期满，自动恢复办理 / The pause is over: taken up again";

    public async Task<Nothing> Handle(ResumeDueCases request, CancellationToken cancellationToken)
    {
        var (campaignId, now) = (context.Actor.Campaign, clock.GetUtcNow().ToUniversalTime());
        var due = await db.Cases.FromSql($"SELECT * FROM cases WHERE campaign_id = {campaignId} AND paused_until <= {now} ORDER BY paused_until, id LIMIT {Batch} FOR UPDATE SKIP LOCKED").ToListAsync(cancellationToken);
        if (due.Count == 0) return Nothing.Value;
        var ids = due.Select(c => c.Id).ToList();
        var requests = (await db.CaseRequests.Where(r => ids.Contains(r.CaseId) && r.State == CaseRequestState.Granted && r.Kind != CaseRequestKind.Extension).ToListAsync(cancellationToken)).ToLookup(r => r.CaseId);
        var shifts = await db.PauseShiftsOf(context, [.. due.Select(c => c.Category)], cancellationToken);
        foreach (var paused in due)
        {
            paused.Resume(Note, Person.System, now, shifts.Of(paused.Category));
            foreach (var granted in requests[paused.Id]) granted.End(now);
        }

        return Nothing.Value;
    }
}
