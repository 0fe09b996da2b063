using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One page of the site work of leaders, newest first; of one month, body or leader where asked (O-23).</summary>
public sealed record ListSiteWork(string? Month, Guid? BodyId, string? Leader, int? Limit, string? Cursor) : IQuery<SiteWorkPage>
{
    internal static void Map(RouteGroupBuilder site) => site.MapGet("/", (string? month, Guid? bodyId, string? leader, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListSiteWork(month, bodyId, leader, limit, cursor), ct)).Is<ListSiteWork>(DutyFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record SiteWorkPage(IReadOnlyList<SiteWorkRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record SiteWorkRow(
    Guid SiteWorkId, Guid BodyId, string? BodyNameZh, string? BodyNameEn, Guid? StaffMemberId, string LeaderName, DateOnly Day, int HalfDays, Guid? AreaId, string? AreaNameZh, string? AreaNameEn,
    Guid? PointId, string? PointNameZh, string? PointNameEn, string Decided, Guid? PhotoId, string LoggedBy, DateTimeOffset LoggedAt);

internal sealed class ListSiteWorkHandler(HubDbContext db) : IHandle<ListSiteWork, SiteWorkPage>
{
    public async Task<SiteWorkPage> Handle(ListSiteWork request, CancellationToken cancellationToken)
    {
        var all = db.SiteWorks.AsNoTracking();
        if (request.Month is { Length: > 0 } key)
        {
            var month = Period.Parse(key);
            var (from, until) = (month.From, month.Until);
            all = all.Where(w => w.Day >= from && w.Day < until);
        }

        if (request.BodyId is { } bodyId) all = all.Where(w => w.BodyId == bodyId);
        if (request.Leader is { Length: > 0 } leader) all = all.Where(w => w.LeaderName == leader);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(w => w.Day < day || (w.Day == day && w.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var rows = await (
            from w in all.OrderByDescending(w => w.Day).ThenByDescending(w => w.Id).Take(limit + 1)
            join b in db.Bodies on w.BodyId equals b.Id into bodies
            from body in bodies.DefaultIfEmpty()
            join a in db.Areas on w.AreaId equals a.Id into areas
            from area in areas.DefaultIfEmpty()
            join p in db.Points on w.PointId equals p.Id into points
            from point in points.DefaultIfEmpty()
            orderby w.Day descending, w.Id descending
            select new SiteWorkRow(
                w.Id, w.BodyId, body.NameZh, body.NameEn, w.StaffMemberId, w.LeaderName, w.Day, w.HalfDays, w.AreaId, area.NameZh, area.NameEn, w.PointId, point.NameZh, point.NameEn, w.Decided, w.PhotoId, w.LoggedBy, w.LoggedAt))
            .ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].Day, rows[^1].SiteWorkId) : null, total.Count, total.IsCapped);
    }
}
