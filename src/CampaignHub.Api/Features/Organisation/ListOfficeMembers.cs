using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One page of the members of a body by office on a business date, in order of their units (O-04).</summary>
public sealed record ListOfficeMembers(Guid BodyId, DateOnly? On, int? Limit, string? Cursor) : IQuery<OfficeMemberPage>
{
    internal static void Map(RouteGroupBuilder bodies) => bodies.MapGet("/{bodyId:guid}/office-members", (Guid bodyId, DateOnly? on, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListOfficeMembers(bodyId, on, limit, cursor), ct)).Is<ListOfficeMembers>(OrganisationFeature.Read);
}

public sealed record OfficeMemberPage(IReadOnlyList<OfficeMember> Items, string? Next);

internal sealed class ListOfficeMembersHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListOfficeMembers, OfficeMemberPage>
{
    public async Task<OfficeMemberPage> Handle(ListOfficeMembers request, CancellationToken cancellationToken)
    {
        var day = request.On ?? await db.TodayAsync(context, clock, cancellationToken);
        await db.LoadBodyAsync(request.BodyId, cancellationToken);
        var all = OfficeMembers.Of(db, request.BodyId, day, headsOnly: false, CodeCursor.Read(request.Cursor));
        var limit = Keyset.Limit(request.Limit);
        var rows = await all.Take(limit + 1).ToListAsync(cancellationToken);
        if (rows.Count <= limit) return new([.. rows.DistinctBy(r => (r.UnitId, r.ByPost))], null);

        // A page ends between two units, so that a unit with two rules is never torn apart.
        var last = rows[^1].UnitCode;
        var whole = rows.Exists(r => r.UnitCode != last) ? rows.FindAll(r => r.UnitCode != last) : rows;
        return new([.. whole.DistinctBy(r => (r.UnitId, r.ByPost))], CodeCursor.Of(whole[^1].UnitCode));
    }
}
