using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>Opens a cookie session. Five wrong passwords lock the account for 15 minutes.</summary>
public sealed record SignIn(string UserName, string Password)
{
    internal static void Map(RouteGroupBuilder session) => session.MapPost("/", async (SignIn credentials, HttpContext http, SignInManager<HubUser> signIn, HubDbContext db, IAntiforgery antiforgery, RequestContext context, Pipe pipe, CancellationToken ct) =>
    {
        // Guesses at one account wait for one another, so that each of them counts.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({(credentials.UserName ?? "").ToUpperInvariant()}, 0))", ct);
        var user = await signIn.UserManager.FindByNameAsync(credentials.UserName ?? "");
        var outcome = user is null ? SignInResult.Failed : await signIn.CheckPasswordSignInAsync(user, credentials.Password ?? "", lockoutOnFailure: true);
        await transaction.CommitAsync(ct);
        if (outcome.IsLockedOut)
        {
            await Problems.WriteAsync(http, StatusCodes.Status403Forbidden, SessionRefusals.Locked);
            return Results.Empty;
        }

        if (!outcome.Succeeded)
        {
            await Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, SessionRefusals.SignInFailed);
            return Results.Empty;
        }

        await signIn.SignInAsync(user!, isPersistent: false);
        http.User = await signIn.CreateUserPrincipalAsync(user!);
        context.Actor = HubClaims.ActorOf(http.User);
        AntiforgeryGate.IssueToken(http, antiforgery);
        return Results.Ok(await pipe.Send(new GetSession(), ct));
    }).IsOpenToAll<SignIn>().Produces<SessionState>();
}

/// <summary>Ends the session.</summary>
public sealed record SignOutOfSession
{
    internal static void Map(RouteGroupBuilder session) => session.MapDelete("/", async (SignInManager<HubUser> signIn) =>
    {
        await signIn.SignOutAsync();
        return Results.NoContent();
    }).IsOpenToAll<SignOutOfSession>();
}
