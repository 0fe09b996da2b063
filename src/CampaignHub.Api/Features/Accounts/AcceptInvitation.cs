using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Sets a password with a one-time link, lifts a lock and ends all sessions of the account.</summary>
public sealed record AcceptInvitation(string Secret, string Password) : ICommand<Nothing>, ITransactional
{
    internal static void Map(RouteGroupBuilder session) => session.MapPost("/invitation", async (AcceptInvitation command, RequestContext context, Pipe pipe, CancellationToken ct) =>
    {
        context.IdempotencyKey = null;
        await pipe.Send(command, ct);
        return Results.NoContent();
    }).IsOpenToAll<AcceptInvitation>().Produces(StatusCodes.Status204NoContent);

    /// <summary>Without the secrets: this text is compared and may be logged.</summary>
    public override string ToString() => nameof(AcceptInvitation);
}

internal sealed class AcceptInvitationValidator : AbstractValidator<AcceptInvitation>
{
    public AcceptInvitationValidator()
    {
        RuleFor(a => a.Secret).NotEmpty().MaximumLength(100);
        RuleFor(a => a.Password).NotEmpty().MinimumLength(10).MaximumLength(256);
    }
}

internal sealed class AcceptInvitationHandler(HubDbContext db, UserManager<HubUser> users, TimeProvider clock) : IHandle<AcceptInvitation, Nothing>
{
    public async Task<Nothing> Handle(AcceptInvitation request, CancellationToken cancellationToken)
    {
        var (hash, now) = (OneTimeSecret.Hash(request.Secret), clock.GetUtcNow());
        var user = await db.Users.FirstOrDefaultAsync(u => u.InvitationHash == hash && u.InvitationExpiresAt > now, cancellationToken) ?? throw AccountRefusals.InvitationUnusable.AsException();
        (user.InvitationHash, user.InvitationExpiresAt, user.MustChangePassword) = (null, null, false);
        (user.LockoutEnd, user.AccessFailedCount) = (null, 0);
        await users.RemovePasswordAsync(user);
        (await users.AddPasswordAsync(user, request.Password)).OrRefuse();
        await db.EndSessionsAsync(user.Id, null, cancellationToken);
        return Nothing.Value;
    }
}
