using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Signs in whom the outside service has recognised, when an administrator has linked an account to that person. The service answers for a second factor of its own.</summary>
public sealed record SignInExternally(string ExternalId) : ICommand<ExternalAttempt>
{
    private static readonly Refusal NoService = new(RefusalKind.NotFound, "sign-in-service.none", "未配置统一认证。", "No sign-in service is configured.");

    internal static void Map(RouteGroupBuilder session)
    {
        session.MapGet("/service", (SignInService service) => new SignInServiceInfo(service.IsConfigured, service.NameZh, service.NameEn)).WithName("GetSignInService").WithMetadata(new OpenToAll());
        session.MapGet("/service/start", (string? from, SignInService service) => service.IsConfigured
            ? Results.Challenge(new AuthenticationProperties { RedirectUri = IsInside(from) ? from : "/" }, [SignInService.Scheme])
            : throw NoService.AsException()).IsOpenToAll<SignInExternally>();
    }

    private static bool IsInside(string? path) => path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal);
}

/// <summary>Whether there is a service to sign in at, and what it is called.</summary>
public sealed record SignInServiceInfo(bool Configured, string NameZh, string NameEn);

public sealed record ExternalAttempt(HubUser? User);

internal sealed class SignInExternallyHandler(HubDbContext db, UserManager<HubUser> users, RequestContext context, TimeProvider clock) : IHandle<SignInExternally, ExternalAttempt>
{
    public async Task<ExternalAttempt> Handle(SignInExternally request, CancellationToken cancellationToken)
    {
        var user = await db.Users.FirstOrDefaultAsync(u => u.ExternalId == request.ExternalId, cancellationToken);
        if (user is null) return new(null);
        var locked = await users.IsLockedOutAsync(user);
        AuditTrail.Note(db, context, clock.GetUtcNow(), user.CampaignId, nameof(HubUser), user.Id, new { outcome = locked ? "lockedOut" : "succeeded" }, Actor.Anonymous with { UserId = user.Id, Name = user.DisplayName });
        return new(locked ? null : user);
    }
}

internal sealed class ExternalSignIn(Pipe pipe) : IExternalSignIn
{
    public async Task<HubUser?> Recognise(string externalId, CancellationToken cancellationToken) => (await pipe.Send(new SignInExternally(externalId), cancellationToken)).User;
}
