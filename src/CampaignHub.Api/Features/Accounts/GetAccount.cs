using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>One's own account: how it is protected.</summary>
public sealed record GetAccount : IQuery<Account>
{
    internal static void Map(RouteGroupBuilder account) => account.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetAccount(), ct)).IsOwn<GetAccount>();
}

public sealed record Account(string UserName, string DisplayName, bool MustChangePassword, bool SecondFactor, int RecoveryCodesLeft, bool SecondFactorRequired);

internal sealed class GetAccountHandler(UserManager<HubUser> users, RequestContext context) : IHandle<GetAccount, Account>
{
    public async Task<Account> Handle(GetAccount request, CancellationToken cancellationToken)
    {
        var user = await users.OwnAsync(context);
        return new(user.UserName!, user.DisplayName, user.MustChangePassword, user.TwoFactorEnabled, user.TwoFactorEnabled ? await users.CountRecoveryCodesAsync(user) : 0, context.Actor.Access.RequiresSecondFactor);
    }
}
