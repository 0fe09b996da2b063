using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Changes one's own password and ends one's other sessions. Needed before anything else when somebody else chose the password.</summary>
public sealed record ChangePassword(string CurrentPassword, string NewPassword) : ICommand<Nothing>
{
    internal static void Map(RouteGroupBuilder account) => account.MapPost("/password", async (ChangePassword command, HttpContext http, SignInManager<HubUser> signIn, HubDbContext db, RequestContext context, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command, ct);
        await db.EndSessionsAsync(context.Actor.UserId, http.SessionId(), ct);
        await signIn.RefreshSignInAsync(await signIn.UserManager.OwnAsync(context));
        return Results.NoContent();
    }).IsOwn<ChangePassword>().Produces(StatusCodes.Status204NoContent);

    /// <summary>Without the passwords: this text is compared and may be logged.</summary>
    public override string ToString() => nameof(ChangePassword);
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePassword>
{
    public ChangePasswordValidator()
    {
        RuleFor(c => c.CurrentPassword).NotEmpty().MaximumLength(256);
        RuleFor(c => c.NewPassword).NotEmpty().MinimumLength(10).MaximumLength(256);
    }
}

internal sealed class ChangePasswordHandler(UserManager<HubUser> users, RequestContext context) : IHandle<ChangePassword, Nothing>
{
    public async Task<Nothing> Handle(ChangePassword request, CancellationToken cancellationToken)
    {
        var user = await users.OwnAsync(context);
        await users.RequirePasswordAsync(user, request.CurrentPassword);
        if (request.CurrentPassword == request.NewPassword) throw AccountRefusals.PasswordSame.AsException();
        user.MustChangePassword = false;
        (await users.ChangePasswordAsync(user, request.CurrentPassword, request.NewPassword)).OrRefuse();
        return Nothing.Value;
    }
}
