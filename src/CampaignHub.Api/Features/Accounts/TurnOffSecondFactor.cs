using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Turns one's second factor off; needs the password. Refused while a role demands one: second-factor.demanded.</summary>
public sealed record TurnOffSecondFactor(string Password) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder account) => account.MapPost("/second-factor/off", async (TurnOffSecondFactor command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command, ct);
        return Results.NoContent();
    }).IsOwn<TurnOffSecondFactor>().Produces(StatusCodes.Status204NoContent);

    /// <summary>Without the password: this text is compared and may be logged.</summary>
    public override string ToString() => nameof(TurnOffSecondFactor);
}

internal sealed class TurnOffSecondFactorValidator : AbstractValidator<TurnOffSecondFactor>
{
    public TurnOffSecondFactorValidator() => RuleFor(t => t.Password).NotEmpty().MaximumLength(256);
}

internal sealed class TurnOffSecondFactorHandler(UserManager<HubUser> users, RequestContext context, AccessCache access) : IHandle<TurnOffSecondFactor, Nothing>
{
    public async Task<Nothing> Handle(TurnOffSecondFactor request, CancellationToken cancellationToken)
    {
        var user = await users.OwnAsync(context);
        if (!user.TwoFactorEnabled) throw AccountRefusals.SecondFactorOff.AsException();
        if (context.Actor.Access.RequiresSecondFactor) throw AccountRefusals.SecondFactorDemanded.AsException();
        await users.RequirePasswordAsync(user, request.Password);
        await users.TurnSecondFactorAsync(user, false, access);
        await users.ResetAuthenticatorKeyAsync(user);
        return Nothing.Value;
    }
}
