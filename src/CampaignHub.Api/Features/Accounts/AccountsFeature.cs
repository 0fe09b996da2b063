using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Invitations, passwords, the second factor, sessions and access tokens.</summary>
internal sealed class AccountsFeature : IFeature
{
    public IReadOnlyList<Permission> Permissions => [];

    public void Register(IServiceCollection services) => services.AddScoped<IExternalSignIn, ExternalSignIn>();

    public void Map(IEndpointRouteBuilder api)
    {
        var account = api.MapGroup("/account").WithTags("Account");
        GetAccount.Map(account);
        ChangePassword.Map(account);
        BeginSecondFactor.Map(account);
        ConfirmSecondFactor.Map(account);
        TurnOffSecondFactor.Map(account);
        RenewRecoveryCodes.Map(account);
        ListSessions.Map(account);
        EndSession.Map(account);
        CreateToken.Map(account);
        ListTokens.Map(account);
        RevokeToken.Map(account);
        var session = api.MapGroup("/session").WithTags("Session");
        AcceptInvitation.Map(session);
        SignInExternally.Map(session);
        var users = api.MapGroup("/users").WithTags("Users");
        InviteUser.Map(users);
        LinkUser.Map(users);
        ResetSecondFactor.Map(users);
        ListUserSessions.Map(users);
        EndUserSessions.Map(users);
    }
}
