using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// The sweep in one statement, whatever the number of cases: what the rules of <see cref="SupervisionThread.Due"/> say of one case, said of all. Spans are
/// turned into moments beforehand, and every act's id follows from its case and step, so that nothing depends on the order of the rows.
/// </summary>
internal static class LadderSweep
{
    private static readonly DateTimeOffset Always = DateTimeOffset.MaxValue;

    /// <summary>Writes acts, threads and their audit lines; returns how many cases of which unit took which step.</summary>
    public static async Task<List<ClimbedUnit>> ClimbAsync(HubDbContext db, Guid campaignId, Ladder ladder, TriggerClock clock, CancellationToken cancellationToken)
    {
        var (now, tomorrow, by, number) = (clock.Now, clock.Tomorrow, Domain.Common.Person.System.Name, ladder.Number);
        var day = now.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var steps = ladder.Steps;
        var (codes, namesZh, namesEn) = (Of(s => s.Code), Of(s => s.NameZh), Of(s => s.NameEn));
        var (forms, issuers, addressees) = (Of(s => s.Form.ToString()), Of(s => s.Issuer.ToString()), Of(s => s.Addressee.ToString()));
        var dues = Of(s => s.Deadline is { } span ? clock.After(span).ToUniversalTime() : Always);
        var (hands, documents) = (Of(s => s.NeedsHand), Of(s => s.NeedsDocument));
        var (before, after) = (steps.Where(s => s.Next is not null).Select(s => s.Code).Prepend("").ToArray(), steps.Where(s => s.Next is not null).Select(s => s.Next!).Prepend(steps[0].Code).ToArray());
        var triggers = steps.SelectMany(s => s.Triggers.Select((t, n) => (Step: s, Trigger: t, Number: n))).ToList();
        var (triggerCodes, triggerNumbers) = (With(t => t.Step.Code), With(t => t.Number));
        var limits = With(t => t.Trigger.OverdueBy is { } span ? clock.Before(span).ToUniversalTime() : Always);
        var (missed, returned, rebounded, reds) = (With(t => t.Trigger.LimitsMissed ?? 0), With(t => t.Trigger.Returned ?? 0), With(t => t.Trigger.Rebounded ?? 0), With(t => t.Trigger.RedsInARow ?? 0));
        var sources = With(t => string.Join(',', t.Trigger.Sources ?? []));
        var reasons = With(t => ReasonOf(t.Trigger).ToString());
        var running = CaseStandings.RunningStates;
        var (redUnits, redCounts) = await RedCards.InARowAsync(db, cancellationToken);
        var rows = await db.Database.SqlQuery<Swept>($"""
            WITH step AS (
              SELECT * FROM unnest({codes}, {namesZh}, {namesEn}, {forms}, {issuers}, {addressees}, {dues}, {hands}, {documents}) AS s(code, name_zh, name_en, form, issuer, addressee, due_at, by_hand, with_document)),
            edge AS (SELECT * FROM unnest({before}, {after}) AS e(last, code)),
            trig AS (SELECT * FROM unnest({triggerCodes}, {triggerNumbers}, {limits}, {missed}, {returned}, {rebounded}, {reds}, {sources}, {reasons}) AS t(code, n, before, missed, returned, rebounded, reds, sources, reason)),
            red AS (SELECT * FROM unnest({redUnits}, {redCounts}) AS r(unit_id, reds)),
            standing AS (
              SELECT c.id, c.unit_id, c.due_at, c.return_count, c.source, e.code, coalesce(red.reds, 0) AS reds,
                CASE WHEN EXISTS (SELECT 1 FROM trig WHERE trig.code = e.code AND trig.missed > 0) THEN
                  (SELECT count(*) FROM case_events v WHERE v.case_id = c.id AND v.due_at <= {now} AND v.kind NOT IN ('Suspended', 'Deferred', 'Blocked')
                    AND NOT EXISTS (SELECT 1 FROM case_events w WHERE w.case_id = v.case_id AND w.sequence > v.sequence AND w.at <= v.due_at AND (w.kind = 'Submitted' OR w.due_at IS NOT NULL)))
                  ELSE 0 END AS missed,
                CASE WHEN EXISTS (SELECT 1 FROM trig WHERE trig.code = e.code AND trig.rebounded > 0) THEN
                  (SELECT count(*) FROM case_events v WHERE v.case_id = c.id AND v.kind = 'Rebounded') ELSE 0 END AS rebounded
              FROM cases c
              LEFT JOIN supervision_threads t ON t.id = c.id
              JOIN edge e ON e.last = coalesce(t.last_code, '')
              LEFT JOIN red ON red.unit_id = c.unit_id
              WHERE c.campaign_id = {campaignId} AND c.state = ANY({running}) AND c.unit_id IS NOT NULL AND NOT c.withheld
                AND (t.id IS NULL OR (NOT t.stopped AND NOT t.waiting AND t.hold_until <= {now}))
                AND EXISTS (SELECT 1 FROM trig WHERE trig.code = e.code AND (trig.before = 'infinity' OR c.due_at <= trig.before))),
            climb AS (
              SELECT DISTINCT ON (s.id) s.id, s.unit_id, s.code, t.reason FROM standing s JOIN trig t ON t.code = s.code
              WHERE (t.before = 'infinity' OR s.due_at <= t.before) AND s.missed >= t.missed AND s.return_count >= t.returned AND s.rebounded >= t.rebounded AND s.reds >= t.reds
                AND (t.sources = '' OR s.source = ANY(string_to_array(t.sources, ',')))
              ORDER BY s.id, t.n),
            act AS (
              INSERT INTO supervision_acts (id, campaign_id, case_id, unit_id, step_code, step_name_zh, step_name_en, form, issuer, addressee, ladder_number, state, reason, at, by_name, due_at, carried_out_at, carried_out_by, document_id)
              SELECT md5(c.id::text || ':' || c.code)::uuid, {campaignId}, c.id, c.unit_id, c.code, s.name_zh, s.name_en, s.form, s.issuer, s.addressee, {number}, CASE WHEN s.by_hand THEN 'Proposed' ELSE 'InForce' END, c.reason, {now}, {by},
                nullif(s.due_at, 'infinity'), CASE WHEN s.by_hand THEN NULL ELSE {now} END, CASE WHEN s.by_hand THEN NULL ELSE {by} END,
                CASE WHEN s.with_document THEN md5(c.unit_id::text || ':' || c.code || ':' || {day})::uuid END
              FROM climb c JOIN step s ON s.code = c.code
              ON CONFLICT DO NOTHING
              RETURNING *),
            thread AS (
              INSERT INTO supervision_threads (id, campaign_id, last_code, hold_until, waiting, stopped, changed_at, changed_by, version)
              SELECT a.case_id, {campaignId}, a.step_code, greatest(coalesce(a.due_at, {tomorrow}), {tomorrow}), a.state = 'Proposed', false, {now}, {by}, 1 FROM act a
              ON CONFLICT (id) DO UPDATE SET last_code = EXCLUDED.last_code, hold_until = EXCLUDED.hold_until, waiting = EXCLUDED.waiting, changed_at = EXCLUDED.changed_at, changed_by = EXCLUDED.changed_by,
                version = supervision_threads.version + 1),
            told AS (
              INSERT INTO audit_entries (campaign_id, at, actor_id, actor_name, command, entity, entity_id, after)
              SELECT {campaignId}, {now}, {Guid.Empty}, {by}, {nameof(ClimbLadder)}, {nameof(SupervisionAct)}, a.id,
                jsonb_build_object('CaseId', a.case_id, 'UnitId', a.unit_id, 'StepCode', a.step_code, 'StepNameZh', a.step_name_zh, 'State', a.state, 'Reason', a.reason, 'DueAt', a.due_at) FROM act a)
            SELECT a.unit_id AS "UnitId", a.step_code AS "StepCode", count(*)::int AS "Cases", a.document_id AS "DocumentId" FROM act a GROUP BY a.unit_id, a.step_code, a.document_id ORDER BY a.unit_id, a.step_code
            """).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new ClimbedUnit(r.UnitId, r.StepCode, ladder.Step(r.StepCode)!.Form, r.Cases, r.DocumentId));

        T[] Of<T>(Func<LadderStep, T> value) => [.. steps.Select(value)];

        T[] With<T>(Func<(LadderStep Step, StepTrigger Trigger, int Number), T> value) => [.. triggers.Select(value)];
    }

    /// <summary>The reason code a trigger stands for: the rarest of its conditions.</summary>
    public static EscalationReason ReasonOf(StepTrigger trigger) => trigger switch
    {
        { RedsInARow: not null } => EscalationReason.RedsInARow,
        { Rebounded: not null } => EscalationReason.Rebounded,
        { Returned: not null } => EscalationReason.Returned,
        { LimitsMissed: not null } => EscalationReason.LimitsMissed,
        _ => EscalationReason.Overdue,
    };

    private sealed record Swept(Guid UnitId, string StepCode, int Cases, Guid? DocumentId);
}
