using System.Text.Json;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Reminds units of limits that come near, are reached or are past, one statement for each side of the limit whatever the number of cases. The clock sends it every minute;
/// the key of what was sent, the case with its limit and its step, keeps a doubled tick, or a clock set back, from sending anything again. Cases that stand still are left alone, a moved limit is reminded of anew.
/// </summary>
public sealed record RemindOfLimits : ICommand<Nothing>, ITransactional;

internal sealed class RemindOfLimitsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RemindOfLimits, Nothing>
{
    /// <summary>The hour from which the days after a limit are counted out.</summary>
    private static readonly TimeOnly From = new(8, 0);
    private static readonly string[] Running = [nameof(CaseState.Dispatched), nameof(CaseState.Accepted), nameof(CaseState.Returned), nameof(CaseState.Rebounded)];

    public async Task<Nothing> Handle(RemindOfLimits request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUniversalTime();
        var rules = await db.ReminderSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } set ? set.Rules : new();
        var reminded = new List<Reminded>();
        if (rules.HoursBefore.Count > 0) reminded.AddRange(await BeforeAsync([.. rules.HoursBefore], now, cancellationToken));
        if (rules.AtLimit || rules.WorkingDaysAfter > 0) reminded.AddRange(await AfterAsync(rules, now, cancellationToken));
        var there = await ThereAsync(reminded, now, cancellationToken);
        foreach (var unit in reminded)
        {
            var told = new CasesReminded(context.Actor.Campaign, unit.UnitId, unit.Step, unit.Cases, unit.CaseId, [.. unit.UserIds.OfType<Guid>().Where(userId => there.Contains((unit.UnitId, userId)))]);
            db.Add(new OutboxMessage { CampaignId = told.CampaignId, Kind = nameof(CasesReminded), Payload = JsonSerializer.Serialize(told, AuditTrail.Json), RaisedAt = now });
        }

        return Nothing.Value;
    }

    /// <summary>Who of those who do the cases still belongs to the unit: whoever has left hears no more of them, its contacts do.</summary>
    private async Task<HashSet<(Guid UnitId, Guid UserId)>> ThereAsync(List<Reminded> reminded, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (units, users) = (reminded.Select(r => r.UnitId).Distinct().ToArray(), reminded.SelectMany(r => r.UserIds).OfType<Guid>().Distinct().ToArray());
        if (users.Length == 0) return [];
        var today = ZoneTime.DateOf(now, await db.CampaignZone(context, cancellationToken));
        var found = await db.RoleAssignments.AsNoTracking().Where(a => users.Contains(a.UserId) && a.ScopeKind == ScopeKind.Unit && a.ScopeId != null && units.Contains(a.ScopeId.Value)
            && a.From <= today && (a.Until == null || a.Until >= today)).Select(a => new { UnitId = a.ScopeId!.Value, a.UserId }).ToListAsync(cancellationToken);
        return [.. found.Select(f => (f.UnitId, f.UserId))];
    }

    /// <summary>Of the steps a limit has come within, the nearest; none where the limit was set nearer than that.</summary>
    private Task<List<Reminded>> BeforeAsync(int[] hours, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (campaignId, steps, furthest) = (context.Actor.Campaign, Array.ConvertAll(hours, ReminderStep.Before), now.AddHours(hours.Max()));
        return db.Database.SqlQuery<Reminded>($"""
            WITH step AS (SELECT * FROM unnest({hours}, {steps}) AS s(hours, step)),
            near AS (
              SELECT DISTINCT ON (c.id) c.id, c.unit_id, c.due_at, c.assignee_user_id, s.step, s.hours FROM cases c JOIN step s ON c.due_at <= {now} + s.hours * interval '1 hour'
              WHERE c.campaign_id = {campaignId} AND c.state = ANY({Running}) AND c.unit_id IS NOT NULL AND NOT c.withheld AND c.due_at > {now} AND c.due_at <= {furthest}
              ORDER BY c.id, s.hours),
            due AS (
              SELECT n.* FROM near n
              WHERE coalesce((SELECT max(v.at) FROM case_events v WHERE v.case_id = n.id AND v.due_at IS NOT NULL), '-infinity') <= n.due_at - n.hours * interval '1 hour'),
            sent AS (
              INSERT INTO case_reminders (campaign_id, case_id, due_at, step, at) SELECT {campaignId}, id, due_at, step, {now} FROM due ON CONFLICT DO NOTHING RETURNING case_id, step)
            SELECT d.unit_id AS "UnitId", d.step AS "Step", count(*)::int AS "Cases", (array_agg(d.id ORDER BY d.due_at, d.id))[1] AS "CaseId", array_agg(DISTINCT d.assignee_user_id) AS "UserIds"
            FROM sent JOIN due d ON d.id = sent.case_id AND d.step = sent.step GROUP BY d.unit_id, d.step ORDER BY d.unit_id, d.step
            """).ToListAsync(cancellationToken);
    }

    private async Task<List<Reminded>> AfterAsync(ReminderRules rules, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var calendar = await db.CampaignCalendar(context, cancellationToken);
        var local = TimeZoneInfo.ConvertTime(now, calendar.Zone);
        var works = calendar.IsWorkingDay(DateOnly.FromDateTime(local.DateTime)) && TimeOnly.FromDateTime(local.DateTime) >= From;
        var spans = ReminderSpan.Back(calendar, now, works ? rules.WorkingDaysAfter : 0).Where(s => s.WorkingDays > 0 || rules.AtLimit).ToList();
        if (spans.Count == 0) return [];
        var (campaignId, steps) = (context.Actor.Campaign, spans.Select(s => s.WorkingDays == 0 ? ReminderStep.AtLimit : ReminderStep.After(s.WorkingDays)).ToArray());
        var (froms, untils) = (spans.Select(s => s.From.ToUniversalTime()).ToArray(), spans.Select(s => s.Until.ToUniversalTime()).ToArray());
        var (earliest, latest) = (froms.Min(), untils.Max());
        return await db.Database.SqlQuery<Reminded>($"""
            WITH span AS (SELECT * FROM unnest({steps}, {froms}, {untils}) AS s(step, since, until)),
            due AS (
              SELECT c.id, c.unit_id, c.due_at, c.assignee_user_id, s.step FROM cases c JOIN span s ON c.due_at >= s.since AND c.due_at < s.until
              WHERE c.campaign_id = {campaignId} AND c.state = ANY({Running}) AND c.unit_id IS NOT NULL AND NOT c.withheld AND c.due_at <= {now} AND c.due_at >= {earliest} AND c.due_at < {latest}),
            sent AS (
              INSERT INTO case_reminders (campaign_id, case_id, due_at, step, at) SELECT {campaignId}, id, due_at, step, {now} FROM due ON CONFLICT DO NOTHING RETURNING case_id, step)
            SELECT d.unit_id AS "UnitId", d.step AS "Step", count(*)::int AS "Cases", (array_agg(d.id ORDER BY d.due_at, d.id))[1] AS "CaseId", array_agg(DISTINCT d.assignee_user_id) AS "UserIds"
            FROM sent JOIN due d ON d.id = sent.case_id AND d.step = sent.step GROUP BY d.unit_id, d.step ORDER BY d.unit_id, d.step
            """).ToListAsync(cancellationToken);
    }

    private sealed record Reminded(Guid UnitId, string Step, int Cases, Guid CaseId, Guid?[] UserIds);
}
