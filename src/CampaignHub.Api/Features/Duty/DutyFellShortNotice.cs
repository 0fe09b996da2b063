using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>
/// Tells the campaign office, whoever has a role over the roster's body, unit or area, the units that hold a post in the body, and the units that are
/// asked for people, which coming days are short.
/// </summary>
internal sealed class DutyFellShortNotice(HubDbContext db) : INotify<DutyFellShort>
{
    public async Task<Notice?> Of(DutyFellShort happened, CancellationToken cancellationToken)
    {
        var roster = await db.DutyRosters.AsNoTracking().Include(r => r.Asks).FirstOrDefaultAsync(r => r.Id == happened.RosterId, cancellationToken);
        if (roster is null) return null;
        var (first, last) = (happened.First.ToString("MM-dd", CultureInfo.InvariantCulture), happened.Last.ToString("MM-dd", CultureInfo.InvariantCulture));
        var (zh, en) = happened.First == happened.Last ? (first, first) : ($"{first} 至 {last}", $"{first} to {last}");
        var lackZh = string.Join("、", new[] { happened.Leaders > 0 ? $"{happened.Leaders} 名带班领导" : null, happened.People > 0 ? $"{happened.People} 人次" : null }.OfType<string>());
        var lackEn = string.Join(" and ", new[] { happened.Leaders > 0 ? $"{happened.Leaders} leaders" : null, happened.People > 0 ? $"{happened.People} people" : null }.OfType<string>());
        return new("duty.short", $"{roster.NameZh}：{zh} 有 {happened.Days} 天缺 {lackZh}", $"{roster.NameEn}: {happened.Days} days from {en} lack {lackEn}",
            $"/network/duty/{roster.Id}?day={happened.First:yyyy-MM-dd}", await AudiencesAsync(roster, happened.First, cancellationToken));
    }

    private async Task<IReadOnlyList<Audience>> AudiencesAsync(DutyRoster roster, DateOnly day, CancellationToken cancellationToken)
    {
        var id = roster.SubjectId;
        var units = roster.SubjectKind is not SubjectKind.Body ? []
            : await db.Appointments.Where(a => a.SubjectId == id && a.UnitId != null && a.PersonName == null && a.From <= day && (a.Until == null || a.Until >= day)).Select(a => a.UnitId!.Value).Distinct().ToListAsync(cancellationToken);
        var kind = roster.SubjectKind switch { SubjectKind.Body => ScopeKind.Body, SubjectKind.Unit => ScopeKind.Unit, _ => ScopeKind.Area };
        return [new(DutyFeature.Edit), new(DutyFeature.Fill, id) { Kind = kind }, .. units.Concat(roster.Asks.Select(a => a.UnitId)).Where(u => u != id).Distinct().Select(u => new Audience(DutyFeature.Fill, u))];
    }
}
