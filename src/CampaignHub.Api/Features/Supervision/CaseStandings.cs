using System.Linq.Expressions;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>What the ladder reads of a case, in one place: which states count as running, and how often limits were missed.</summary>
internal static class CaseStandings
{
    /// <summary>States in which a unit's clock runs. A list of what runs, so that a state added later pauses the ladder until it is named here.</summary>
    public static readonly string[] RunningStates = [nameof(CaseState.Dispatched), nameof(CaseState.Accepted), nameof(CaseState.Returned), nameof(CaseState.Rebounded)];

    // What these name is when the pause ends, not a limit.
    private static readonly string[] Pauses = [nameof(CaseEventKind.Suspended), nameof(CaseEventKind.Deferred), nameof(CaseEventKind.Blocked)];

    public static Expression<Func<RectificationCase, bool>> IsRunning { get; } =
        c => c.UnitId != null && !c.Withheld && (c.State == CaseState.Dispatched || c.State == CaseState.Accepted || c.State == CaseState.Returned || c.State == CaseState.Rebounded);

    /// <summary>How a case stands now; null where it is not in sight.</summary>
    public static async Task<CaseStanding?> StandingOf(this HubDbContext db, Guid caseId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.DueAt, c.Source, c.ReturnCount, c.UnitId, Running = db.Cases.Where(IsRunning).Any(r => r.Id == caseId) }).FirstOrDefaultAsync(cancellationToken);
        if (found is null) return null;
        // A limit counts as missed when it has passed and neither a submission nor another limit came before it did.
        var events = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderBy(e => e.Sequence).Select(e => new { e.Sequence, e.At, e.DueAt, Kind = e.Kind.ToString() }).ToListAsync(cancellationToken);
        var missed = events.Count(v => v.DueAt <= now && !Pauses.Contains(v.Kind) && !events.Any(w => w.Sequence > v.Sequence && w.At <= v.DueAt && (w.Kind == nameof(CaseEventKind.Submitted) || w.DueAt != null)));
        return new(found.Running, found.DueAt, found.Source, missed, found.ReturnCount, events.Count(e => e.Kind == nameof(CaseEventKind.Rebounded)), 0);
    }
}
