using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>Draws up an account upward with a fixed number of queries, however much is answered for.</summary>
internal sealed class UpwardAccounts(HubDbContext db, RequestContext context, TimeProvider clock)
{
    private const int MostPosts = 50;
    private const int MostPairings = 200;
    private const int MostRosters = 50;
    private const int MostLetters = 20;

    public async Task<UpwardAccount> OfAsync(Guid? staffMemberId, Guid? appointmentId, string? month, CancellationToken cancellationToken)
    {
        var zone = await db.CampaignZone(context, cancellationToken);
        var now = clock.GetUtcNow();
        var today = ZoneTime.DateOf(now, zone);
        var period = month is null ? Period.Containing(PeriodKind.Month, today) : Period.Parse(month);
        if (period.Kind is not PeriodKind.Month || period.From > today) throw CommonRefusals.UnknownPeriod(period.Key).AsException();
        var day = period.Last < today ? period.Last : today;
        var member = staffMemberId is null ? null
            : await StaffRows.Project(db, db.Staff.AsNoTracking().Where(m => m.Id == staffMemberId)).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException();
        var held = member is null ? db.Appointments.AsNoTracking().Where(a => a.Id == appointmentId && a.PersonName != null) : AppointmentRows.On(db, day).Where(a => a.StaffMemberId == staffMemberId);
        var posts = (await AppointmentRows.Project(db, held.OrderBy(a => a.Id).Take(MostPosts)).ToListAsync(cancellationToken)).OrderBy(p => p.SubjectKind).ThenBy(p => p.PostType).ThenBy(p => p.From).ToList();
        if (member is null && posts.Count == 0) throw OrganisationRefusals.AppointmentNotFound.AsException();

        var name = member?.NameZh ?? posts[0].PersonName!;
        var charge = new Charge(
            [.. posts.Where(p => p.SubjectKind is SubjectKind.Area).Select(p => p.SubjectId).Distinct()],
            [.. posts.Where(p => p.SubjectKind is SubjectKind.Unit).Select(p => p.SubjectId).Distinct()],
            [.. posts.Where(p => p.SubjectKind is SubjectKind.Body).Select(p => p.SubjectId).Distinct()]);
        var end = ZoneTime.StartOf(day.AddDays(1), zone);
        var span = (period.StartIn(zone).ToUniversalTime(), end.ToUniversalTime(), (end < now ? end : now).ToUniversalTime());
        return new(
            period.Key, period.From, day, period.Last < today, member?.StaffMemberId ?? posts[0].StaffMemberId, name, member?.JobTitle ?? posts.FirstOrDefault()?.JobTitle,
            member?.UnitNameZh ?? posts.FirstOrDefault()?.UnitNameZh, member?.UnitNameEn ?? posts.FirstOrDefault()?.UnitNameEn, posts,
            await ChargeAsync(charge, cancellationToken), await CasesAsync(charge, span, cancellationToken), await VisitsAsync(charge, name, period, today, cancellationToken), await DutyAsync(charge, period, day, cancellationToken),
            await LettersAsync(charge, day, cancellationToken), await StandingsAsync(charge, day, cancellationToken), await new AccountChains(db).OfAsync(posts, day, cancellationToken));
    }

    private IQueryable<Guid> Below(Charge charge) =>
        db.Areas.Where(a => db.Areas.Any(top => charge.Areas.Contains(top.Id) && a.Path.StartsWith(top.Path))).Select(a => a.Id);

    private IQueryable<RectificationCase> CasesOf(Charge charge)
    {
        var below = Below(charge);
        return db.Cases.AsNoTracking().Where(c => (c.UnitId != null && charge.Units.Contains(c.UnitId.Value)) || (c.AreaId != null && below.Contains(c.AreaId.Value)));
    }

    private async Task<AccountCharge> ChargeAsync(Charge charge, CancellationToken cancellationToken)
    {
        var below = Below(charge);
        return new(
            await below.CountAsync(cancellationToken),
            await db.Units.CountAsync(u => charge.Units.Contains(u.Id) || (u.AreaId != null && below.Contains(u.AreaId.Value)), cancellationToken),
            charge.Bodies.Count,
            await db.Points.CountAsync(p => charge.Units.Contains(p.OwnerUnitId) || (p.SectorOwnerUnitId != null && charge.Units.Contains(p.SectorOwnerUnitId.Value)) || below.Contains(p.AreaId), cancellationToken));
    }

    private async Task<AccountCases> CasesAsync(Charge charge, (DateTimeOffset From, DateTimeOffset End, DateTimeOffset Now) span, CancellationToken cancellationToken)
    {
        var (from, end, now) = span;
        return await CasesOf(charge).Where(c => c.LoggedAt < end && c.State != CaseState.NotAccepted && c.State != CaseState.Void).GroupBy(_ => 1).Select(cases => new AccountCases(
            cases.Count(c => c.ClosedAt == null || c.ClosedAt >= end),
            cases.Count(c => (c.ClosedAt == null || c.ClosedAt >= end) && c.PausedAt == null && c.DueAt < now),
            cases.Count(c => c.LoggedAt >= from),
            cases.Count(c => c.ClosedAt >= from && c.ClosedAt < end))).FirstOrDefaultAsync(cancellationToken) ?? new(0, 0, 0, 0);
    }

    private async Task<AccountVisits> VisitsAsync(Charge charge, string name, Period month, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, last) = (month.From.AddDays(-6), month.Last);
        var pairings = await db.Pairings.AsNoTracking().Where(p => p.From <= last && (p.Until == null || p.Until >= from)
            && (p.PersonName == name || (p.UnitId != null && p.PersonName == null && charge.Units.Contains(p.UnitId.Value)) || (p.BodyId != null && charge.Bodies.Contains(p.BodyId.Value))))
            .OrderBy(p => p.Id).Take(MostPairings).ToListAsync(cancellationToken);
        var made = await PairingRows.MadeAsync(db, [.. pairings.Select(p => p.Id)], from, cancellationToken);
        var accounts = pairings.SelectMany(p => Over(p.Per, month, today).Select(period => PairingRows.Account(p, period, made[p.Id]))).ToList();
        return new(accounts.Sum(a => a.Owed), accounts.Sum(a => a.Made), accounts.Sum(a => a.Missing));
    }

    /// <summary>The periods of a kind that ended in the month and are over.</summary>
    private static IEnumerable<Period> Over(PeriodKind kind, Period month, DateOnly today)
    {
        for (var period = Period.Containing(kind, month.From); period.Last <= month.Last && period.Last < today; period = period.Next()) yield return period;
    }

    private async Task<AccountDuty> DutyAsync(Charge charge, Period month, DateOnly day, CancellationToken cancellationToken)
    {
        Guid[] subjects = [.. charge.Areas, .. charge.Units, .. charge.Bodies];
        var rosters = await db.DutyRosters.AsNoTracking().Include(r => r.Bands).Where(r => subjects.Contains(r.SubjectId) && r.From <= day && r.Until >= month.From).OrderBy(r => r.Id).Take(MostRosters).ToListAsync(cancellationToken);
        var days = await DutyDays.ReadAsync(db, rosters, month.From, day, cancellationToken);
        return new(days.Count, days.Count(d => d.Gap.IsShort));
    }

    private async Task<IReadOnlyList<LetterRow>> LettersAsync(Charge charge, DateOnly day, CancellationToken cancellationToken) =>
        charge.Units.Count == 0 || context.Actor.Access.ScopeOf(AccountabilityFeature.ReadLetters.Name) is null ? []
            : await db.ReadLetters(
                db.ResponsibilityLetters.Where(l => charge.Units.Contains(l.UnitId) && l.SignedOn != null && l.SignedOn <= day && l.From <= day && l.Until >= day).OrderBy(l => l.From).ThenBy(l => l.Id).Take(MostLetters), cancellationToken);

    private async Task<IReadOnlyList<AccountStanding>> StandingsAsync(Charge charge, DateOnly day, CancellationToken cancellationToken)
    {
        if (charge.Units.Count == 0) return [];
        var close = await db.PeriodCloses.AsNoTracking().Where(c => c.Kind == PeriodKind.Month && c.LastDay <= day).OrderByDescending(c => c.FirstDay).Select(c => new { c.Id, c.Period }).FirstOrDefaultAsync(cancellationToken);
        return close is null ? [] : await db.PeriodStandings.AsNoTracking().Where(s => s.PeriodCloseId == close.Id && charge.Units.Contains(s.UnitId)).OrderBy(s => s.Position)
            .Select(s => new AccountStanding(s.UnitId, s.UnitNameZh, s.UnitNameEn, close.Period, s.GroupNameZh, s.GroupNameEn, s.Rank, s.Score)).ToListAsync(cancellationToken);
    }

    private sealed record Charge(IReadOnlyList<Guid> Areas, IReadOnlyList<Guid> Units, IReadOnlyList<Guid> Bodies);
}
