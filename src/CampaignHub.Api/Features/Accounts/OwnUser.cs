using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

internal static class OwnUser
{
    public static async Task<HubUser> OwnAsync(this UserManager<HubUser> users, RequestContext context) =>
        await users.FindByIdAsync(context.Actor.UserId.ToString()) ?? throw SessionRefusals.UserNotFound.AsException();

    /// <summary>An account of the administrator's campaign. Refused: user.not-found.</summary>
    public static async Task<HubUser> OfCampaignAsync(this UserManager<HubUser> users, RequestContext context, Guid userId) =>
        await users.FindByIdAsync(userId.ToString()) is { } user && user.CampaignId == context.Actor.Campaign ? user : throw SessionRefusals.UserNotFound.AsException();

    /// <summary>Checks the present password; wrong ones count towards the lock. Refused: account.locked, account.password-wrong.</summary>
    public static async Task RequirePasswordAsync(this UserManager<HubUser> users, HubUser user, string password)
    {
        if (await users.IsLockedOutAsync(user)) throw SessionRefusals.Locked.AsException();
        if (await users.CheckPasswordAsync(user, password)) return;
        await users.AccessFailedAsync(user);
        throw AccountRefusals.PasswordWrong.AsException();
    }

    /// <summary>Refused: account.password-weak.</summary>
    public static void OrRefuse(this IdentityResult outcome)
    {
        if (!outcome.Succeeded) throw AccountRefusals.PasswordWeak.AsException();
    }

    /// <summary>Ends the account's sessions on every server, but for one; returns how many. Whoever holds an invitation is in no campaign yet.</summary>
    public static Task<int> EndSessionsAsync(this HubDbContext db, Guid userId, Guid? but, CancellationToken cancellationToken) =>
        db.Set<UserSession>().IgnoreQueryFilters().Where(s => s.UserId == userId && s.Id != but).ExecuteDeleteAsync(cancellationToken);
}
