using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>Opens a cookie session. Five wrong passwords or codes lock the account for 15 minutes. <c>Code</c> is of the second factor, or one of its recovery codes. Every try at an account is written down.</summary>
public sealed record SignIn(string UserName, string Password, string? Code = null) : ICommand<SignInAttempt>, ITransactional
{
    internal static void Map(RouteGroupBuilder session) => session.MapPost("/", async (SignIn credentials, HttpContext http, SignInManager<HubUser> signIn, IAntiforgery antiforgery, RequestContext context, AccessCache access, Pipe pipe, CancellationToken ct) =>
    {
        // An answer to this is not kept for a second asking.
        context.IdempotencyKey = null;
        var (outcome, user) = await pipe.Send(credentials, ct);
        if (outcome is not SignInStep.Succeeded || user is null)
        {
            await (outcome switch
            {
                SignInStep.LockedOut => Problems.WriteAsync(http, StatusCodes.Status403Forbidden, SessionRefusals.Locked),
                SignInStep.CodeRequired => Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, SessionRefusals.CodeRequired),
                SignInStep.CodeWrong => Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, SessionRefusals.CodeWrong),
                _ => Problems.WriteAsync(http, StatusCodes.Status401Unauthorized, SessionRefusals.SignInFailed),
            });
            return Results.Empty;
        }

        await signIn.SignInAsync(user, isPersistent: false);
        http.User = await signIn.CreateUserPrincipalAsync(user);
        context.Actor = (await access.OfAsync(user.Id, ct)).By(null);
        AntiforgeryGate.IssueToken(http, antiforgery);
        return Results.Ok(await pipe.Send(new GetSession(), ct));
    }).IsOpenToAll<SignIn>().Produces<SessionState>();

    /// <summary>Without the password: this text is compared and may be logged.</summary>
    public override string ToString() => $"{nameof(SignIn)} {{ {nameof(UserName)} = {UserName} }}";
}

/// <summary>How far a sign-in has come.</summary>
public enum SignInStep
{
    Failed,
    LockedOut,
    CodeRequired,
    CodeWrong,
    Succeeded,
}

public sealed record SignInAttempt(SignInStep Step, HubUser? User);

internal sealed class SignInHandler(HubDbContext db, SignInManager<HubUser> signIn, RequestContext context, TimeProvider clock) : IHandle<SignIn, SignInAttempt>
{
    public async Task<SignInAttempt> Handle(SignIn request, CancellationToken cancellationToken)
    {
        // Guesses at one account wait for one another, so that each of them counts.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({(request.UserName ?? "").ToUpperInvariant()}, 0))", cancellationToken);
        var user = await signIn.UserManager.FindByNameAsync(request.UserName ?? "");
        if (user is null) return new(SignInStep.Failed, null);

        // Tries at an account that is locked already are not written down one by one: nobody may fill the audit from outside.
        var lockedBefore = await signIn.UserManager.IsLockedOutAsync(user);
        var outcome = await signIn.CheckPasswordSignInAsync(user, request.Password ?? "", lockoutOnFailure: true);
        var step = outcome.Succeeded ? SignInStep.Succeeded : outcome.IsLockedOut ? SignInStep.LockedOut : SignInStep.Failed;
        if (step is SignInStep.Succeeded && user.TwoFactorEnabled) step = await SecondStepAsync(user, request.Code);
        var by = step is SignInStep.Succeeded ? Actor.For(new(user.Id, user.DisplayName, null), user.CampaignId) : Actor.Anonymous;
        if (!lockedBefore) AuditTrail.Note(db, context, clock.GetUtcNow(), user.CampaignId, nameof(HubUser), user.Id, new { outcome = step }, by);
        return new(step, user);
    }

    private async Task<SignInStep> SecondStepAsync(HubUser user, string? code)
    {
        if (string.IsNullOrWhiteSpace(code)) return SignInStep.CodeRequired;
        var users = signIn.UserManager;
        if (await users.TakesCodeAsync(user, code) || (await users.RedeemTwoFactorRecoveryCodeAsync(user, code.Trim())).Succeeded)
        {
            await users.ResetAccessFailedCountAsync(user);
            return SignInStep.Succeeded;
        }

        await users.AccessFailedAsync(user);
        return await users.IsLockedOutAsync(user) ? SignInStep.LockedOut : SignInStep.CodeWrong;
    }
}

/// <summary>Ends the session.</summary>
public sealed record SignOutOfSession : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder session) => session.MapDelete("/", async (SignInManager<HubUser> signIn, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new SignOutOfSession(), ct);
        await signIn.SignOutAsync();
        return Results.NoContent();
    }).IsOpenToAll<SignOutOfSession>();
}

internal sealed class SignOutOfSessionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SignOutOfSession, Nothing>
{
    public Task<Nothing> Handle(SignOutOfSession request, CancellationToken cancellationToken)
    {
        if (context.Actor.IsSignedIn) AuditTrail.Note(db, context, clock.GetUtcNow(), context.Actor.Campaign, nameof(HubUser), context.Actor.UserId, new { outcome = "signedOut" });
        return Task.FromResult(Nothing.Value);
    }
}
