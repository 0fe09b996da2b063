using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Turns the second factor on with a code from the app; gives ten recovery codes, each good once, shown once.</summary>
public sealed record ConfirmSecondFactor(string Code) : ICommand<RecoveryCodes>, ISecretAnswer
{
    internal static void Map(RouteGroupBuilder account) =>
        account.MapPost("/second-factor/confirm", (ConfirmSecondFactor command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).IsOwn<ConfirmSecondFactor>();

    /// <summary>Without the code: this text is compared and may be logged.</summary>
    public override string ToString() => nameof(ConfirmSecondFactor);
}

public sealed record RecoveryCodes(IReadOnlyList<string> Codes);

internal sealed class ConfirmSecondFactorValidator : AbstractValidator<ConfirmSecondFactor>
{
    public ConfirmSecondFactorValidator() => RuleFor(c => c.Code).NotEmpty().MaximumLength(20);
}

internal sealed class ConfirmSecondFactorHandler(UserManager<HubUser> users, RequestContext context, AccessCache access) : IHandle<ConfirmSecondFactor, RecoveryCodes>
{
    public async Task<RecoveryCodes> Handle(ConfirmSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.OwnAsync(context);
        if (user.TwoFactorEnabled) throw AccountRefusals.SecondFactorOn.AsException();
        if (!await users.TakesCodeAsync(user, request.Code)) throw AccountRefusals.CodeWrong.AsException();
        await users.TurnSecondFactorAsync(user, true, access);
        return await users.NewRecoveryCodesAsync(user);
    }
}

internal static class SecondFactors
{
    private const int Codes = 10;

    /// <summary>Turns it on or off, which counts for what the account may do from its next request on.</summary>
    public static async Task TurnSecondFactorAsync(this UserManager<HubUser> users, HubUser user, bool on, AccessCache access)
    {
        await users.SetTwoFactorEnabledAsync(user, on);
        access.Drop();
    }

    /// <summary>Ten codes in place of those there were.</summary>
    public static async Task<RecoveryCodes> NewRecoveryCodesAsync(this UserManager<HubUser> users, HubUser user) => new([.. await users.GenerateNewTwoFactorRecoveryCodesAsync(user, Codes) ?? []]);

    /// <summary>Whether the code is the app's now; none is taken twice. The caller saves.</summary>
    public static async Task<bool> TakesCodeAsync(this UserManager<HubUser> users, HubUser user, string code)
    {
        var digits = code.Replace(" ", "", StringComparison.Ordinal);
        var hash = OneTimeSecret.Hash($"{user.Id} {digits}");
        if (hash == user.LastCodeHash || !await users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits)) return false;
        user.LastCodeHash = hash;
        return true;
    }
}
