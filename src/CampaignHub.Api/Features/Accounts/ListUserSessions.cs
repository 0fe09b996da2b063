using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>The browsers in which an account of the campaign is signed in, last seen first; for whoever is to decide on ending them.</summary>
public sealed record ListUserSessions(Guid UserId, Guid? Current) : IQuery<IReadOnlyList<SessionRow>>
{
    internal static void Map(RouteGroupBuilder users) => users.MapGet("/{userId:guid}/sessions", (Guid userId, HttpContext http, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListUserSessions(userId, http.SessionId()), ct)).Is<ListUserSessions>(SessionFeature.Manage);
}

internal sealed class ListUserSessionsHandler(HubDbContext db, UserManager<HubUser> users, RequestContext context) : IHandle<ListUserSessions, IReadOnlyList<SessionRow>>
{
    public async Task<IReadOnlyList<SessionRow>> Handle(ListUserSessions request, CancellationToken cancellationToken) =>
        await SessionRows.ReadAsync(db, (await users.OfCampaignAsync(context, request.UserId)).Id, request.Current, cancellationToken);
}
