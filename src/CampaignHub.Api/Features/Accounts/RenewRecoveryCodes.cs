using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Makes ten new recovery codes, shown once; the old ones are good for nothing from then on. Needs the password.</summary>
public sealed record RenewRecoveryCodes(string Password) : ICommand<RecoveryCodes>, ISecretAnswer
{
    internal static void Map(RouteGroupBuilder account) =>
        account.MapPost("/second-factor/recovery-codes", (RenewRecoveryCodes command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).IsOwn<RenewRecoveryCodes>();

    /// <summary>Without the password: this text is compared and may be logged.</summary>
    public override string ToString() => nameof(RenewRecoveryCodes);
}

internal sealed class RenewRecoveryCodesValidator : AbstractValidator<RenewRecoveryCodes>
{
    public RenewRecoveryCodesValidator() => RuleFor(r => r.Password).NotEmpty().MaximumLength(256);
}

internal sealed class RenewRecoveryCodesHandler(UserManager<HubUser> users, RequestContext context) : IHandle<RenewRecoveryCodes, RecoveryCodes>
{
    public async Task<RecoveryCodes> Handle(RenewRecoveryCodes request, CancellationToken cancellationToken)
    {
        var user = await users.OwnAsync(context);
        if (!user.TwoFactorEnabled) throw AccountRefusals.SecondFactorOff.AsException();
        await users.RequirePasswordAsync(user, request.Password);
        return await users.NewRecoveryCodesAsync(user);
    }
}
