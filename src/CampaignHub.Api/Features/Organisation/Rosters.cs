using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The roster of a body on a business date: direct posts in order of precedence, then the members by office.</summary>
internal static class Rosters
{
    public static async Task<List<RosterLine>> StandingAsync(HubDbContext db, Guid bodyId, DateOnly day, CancellationToken cancellationToken)
    {
        var posts = await AppointmentRows.Project(db, AppointmentRows.On(db, day).Where(a => a.SubjectId == bodyId)).ToListAsync(cancellationToken);
        var heads = (await OfficeMembers.Of(db, bodyId, day, headsOnly: true).ToListAsync(cancellationToken)).DistinctBy(m => (m.UnitId, m.PersonName));
        var direct = BodyNodes.InPrecedence(posts).Select(p => (Order: Post.PrecedenceOf(p.PostType, p.Rank), Line: new RosterLine(RosterLineKind.Standing, p.PostType, p.Title, p.PersonName, p.UnitNameZh, p.JobTitle)));
        var byOffice = heads.Select(m => (Order: Post.PrecedenceOf(m.AsPost, null), Line: new RosterLine(RosterLineKind.Standing, m.AsPost, null, m.PersonName, m.UnitNameZh, m.JobTitle ?? "主要负责人")));
        return [.. direct.Concat(byOffice).OrderBy(l => l.Order).Select(l => l.Line)];
    }
}
