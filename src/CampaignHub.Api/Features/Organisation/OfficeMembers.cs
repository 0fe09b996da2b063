using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Somebody who belongs to a body because of the unit headed; a unit without a head shows as a vacancy (O-04).</summary>
public sealed record OfficeMember(
    Guid BodyRuleId, PostType AsPost, PostType ByPost, Guid UnitId, string UnitCode, string UnitNameZh, string UnitNameEn, Guid? AppointmentId, Guid? StaffMemberId, string? PersonName, string? JobTitle);

/// <summary>Finds who is a member by office on a business date; nothing is ever copied.</summary>
internal static class OfficeMembers
{
    /// <summary>The rules in force on a day with the units they reach.</summary>
    private static IQueryable<RuleReach> Reach(HubDbContext db, DateOnly day, Guid? bodyId) =>
        from rule in db.BodyRules.AsNoTracking()
        where (bodyId == null || rule.BodyId == bodyId) && rule.From <= day && (rule.Until == null || rule.Until >= day)
        from unit in db.Units.AsNoTracking()
        where (rule.UnitId == unit.Id || (rule.UnitId == null && rule.Category == unit.Category)) && (unit.ClosedOn == null || unit.ClosedOn >= day)
        select new RuleReach { Rule = rule, Unit = unit };

    /// <summary>How many units each body reaches on the day, one head each.</summary>
    public static async Task<Dictionary<Guid, int>> CountAsync(HubDbContext db, DateOnly day, CancellationToken cancellationToken) =>
        await Reach(db, day, null).Where(r => AppointmentRows.On(db, day).Any(a => a.SubjectId == r.Unit.Id && a.PostType == r.Rule.ByPost))
            .Select(r => new { r.Rule.BodyId, UnitId = r.Unit.Id, r.Rule.ByPost }).Distinct().GroupBy(r => r.BodyId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>Members of a body by office in order of their units; those who hold a post of the body themselves are left to it, and so, if asked, are units without a head.</summary>
    public static IQueryable<OfficeMember> Of(HubDbContext db, Guid bodyId, DateOnly day, bool headsOnly, string? afterCode = null) =>
        from reach in Reach(db, day, bodyId)
        from head in AppointmentRows.On(db, day).Where(a => a.SubjectId == reach.Unit.Id && a.PostType == reach.Rule.ByPost).DefaultIfEmpty()
        join member in db.Staff on head.StaffMemberId equals member.Id into members
        from member in members.DefaultIfEmpty()
        where (afterCode == null || reach.Unit.Code.CompareTo(afterCode) > 0) && (!headsOnly || head != null)
        where head == null || !AppointmentRows.On(db, day).Any(p => p.SubjectId == bodyId
            && ((p.StaffMemberId != null && p.StaffMemberId == head.StaffMemberId) || (p.PersonName == head.PersonName && p.UnitId == reach.Unit.Id)))
        orderby reach.Unit.Code, reach.Rule.Id
        select new OfficeMember(
            reach.Rule.Id, reach.Rule.AsPost, reach.Rule.ByPost, reach.Unit.Id, reach.Unit.Code, reach.Unit.NameZh, reach.Unit.NameEn, (Guid?)head.Id, head.StaffMemberId, head.PersonName, member.JobTitle);

    private sealed class RuleReach
    {
        public required BodyRule Rule { get; init; }

        public required Unit Unit { get; init; }
    }
}
