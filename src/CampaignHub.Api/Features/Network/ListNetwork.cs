using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// One page of the areas directly below one, or of the roots, by code, each with who answers there on the day and what lies in it and
/// below (O-08, O-20). The tree opens level by level: however many nodes a page has, it is read with the same few queries.
/// </summary>
public sealed record ListNetwork(Guid? ParentId, DateOnly? On, int? Limit, string? Cursor) : IQuery<NetworkPage>
{
    internal static void Map(RouteGroupBuilder network) => network.MapGet("/", (Guid? parentId, DateOnly? on, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListNetwork(parentId, on, limit, cursor), ct)).Is<ListNetwork>(NetworkFeature.Read);
}

public sealed record NetworkPage(DateOnly On, IReadOnlyList<NetworkNode> Items, string? Next);

/// <summary>One node with its posts in order of precedence; points and the cases open at the end of the day are counted with all below.</summary>
public sealed record NetworkNode(
    Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, int? Number, int? ZoneNumber, int ChildCount,
    IReadOnlyList<AppointmentRow> Posts, IReadOnlyList<MissingPart> Missing, int PointCount, int OpenCaseCount)
{
    /// <summary>第三片区第七网格 (O-28).</summary>
    public string? GridCodeZh => GridCode.Of(ZoneNumber, Number)?.Chinese;

    public string? GridCodeEn => GridCode.Of(ZoneNumber, Number)?.English;
}

internal sealed class ListNetworkHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListNetwork, NetworkPage>
{
    private const int IdLength = 32;

    public async Task<NetworkPage> Handle(ListNetwork request, CancellationToken cancellationToken)
    {
        var day = await NetworkDay.OfAsync(db, context, clock, request.On, cancellationToken);
        var (prefix, zone) = ("", (int?)null);
        if (request.ParentId is { } parentId)
        {
            var parent = await db.Areas.Where(a => a.Id == parentId).Select(a => new { a.Path, a.Level, a.Number }).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
            (prefix, zone) = ($"{parent.Path}.", parent.Level is AreaLevel.Zone ? parent.Number : null);
        }

        var limit = Keyset.Limit(request.Limit);
        var here = day.AreasIn(db).Where(a => a.ParentId == request.ParentId);
        if (CodeCursor.Read(request.Cursor) is { } seen) here = here.Where(a => a.Code.CompareTo(seen) > 0);
        var inUse = day.AreasIn(db);
        var areas = await here.OrderBy(a => a.Code).Take(limit + 1)
            .Select(a => new { a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.Number, Children = inUse.Count(c => c.ParentId == a.Id) }).ToListAsync(cancellationToken);
        var more = Keyset.Cut(areas, limit);

        var ids = areas.Select(a => a.Id).ToList();
        var posts = (await AppointmentRows.Project(db, day.TermsIn(db).Where(p => p.SubjectKind == SubjectKind.Area && ids.Contains(p.SubjectId))).ToListAsync(cancellationToken)).ToLookup(p => p.SubjectId);
        var points = await PointsBelowAsync(prefix, cancellationToken);
        var cases = await CasesBelowAsync(prefix, day.End, cancellationToken);
        return new(
            day.Date,
            [.. areas.Select(a =>
            {
                var held = posts[a.Id].OrderBy(p => p.PostType).ThenBy(p => p.From).ThenBy(p => p.AppointmentId).ToList();
                var key = a.Id.ToString("N");
                return new NetworkNode(
                    a.Id, a.Code, a.NameZh, a.NameEn, a.Level, a.Number, a.Level is AreaLevel.Grid ? zone : null, a.Children,
                    held, Coverage.Missing(a.Level, [.. held.Select(p => p.PostType)]), points.GetValueOrDefault(key), cases.GetValueOrDefault(key));
            })],
            more ? CodeCursor.Of(areas[^1].Code) : null);
    }

    // A path is made of ids: what follows the parent's part names the child that everything deeper lies in.
    private Task<Dictionary<string, int>> PointsBelowAsync(string prefix, CancellationToken cancellationToken) =>
        (from p in db.Points
         join a in db.Areas on p.AreaId equals a.Id
         where a.Path.StartsWith(prefix)
         group p by a.Path.Substring(prefix.Length, IdLength) into child
         select new { child.Key, Count = child.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);

    private Task<Dictionary<string, int>> CasesBelowAsync(string prefix, DateTimeOffset end, CancellationToken cancellationToken) =>
        (from c in db.Cases
         join a in db.Areas on c.AreaId equals a.Id
         where a.Path.StartsWith(prefix) && c.LoggedAt < end && (c.ClosedAt == null || c.ClosedAt >= end)
         group c by a.Path.Substring(prefix.Length, IdLength) into child
         select new { child.Key, Count = child.Count() }).ToDictionaryAsync(c => c.Key, c => c.Count, cancellationToken);
}
