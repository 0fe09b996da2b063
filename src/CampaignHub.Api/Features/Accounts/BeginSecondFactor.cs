using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Makes the secret of a second factor (TOTP, RFC 6238) for one's authenticator app; it is on only once a code from it was confirmed.</summary>
public sealed record BeginSecondFactor : ICommand<SecondFactorSecret>, ISecretAnswer
{
    internal static void Map(RouteGroupBuilder account) => account.MapPost("/second-factor", (Pipe pipe, CancellationToken ct) => pipe.Send(new BeginSecondFactor(), ct)).IsOwn<BeginSecondFactor>();
}

/// <summary>The secret in base 32 to type in, and as an address that authenticator apps read from a QR code.</summary>
public sealed record SecondFactorSecret(string Secret, string Uri);

internal sealed class BeginSecondFactorHandler(UserManager<HubUser> users, RequestContext context) : IHandle<BeginSecondFactor, SecondFactorSecret>
{
    public async Task<SecondFactorSecret> Handle(BeginSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.OwnAsync(context);
        if (user.TwoFactorEnabled) throw AccountRefusals.SecondFactorOn.AsException();
        await users.ResetAuthenticatorKeyAsync(user);
        var secret = (await users.GetAuthenticatorKeyAsync(user))!;
        return new(secret, $"otpauth://totp/CampaignHub:{Uri.EscapeDataString(user.UserName!)}?secret={secret}&issuer=CampaignHub&algorithm=SHA1&digits=6&period=30");
    }
}
