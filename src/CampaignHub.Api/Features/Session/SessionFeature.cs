using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Session;

/// <summary>Signing in and out, the first set-up, and the accounts of a campaign.</summary>
internal sealed class SessionFeature : IFeature
{
    public static Permission Manage { get; } = new("users.manage", Role.Administrator) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Manage];

    public void Register(IServiceCollection services) => services.AddSingleton<SetupToken>();

    public void Map(IEndpointRouteBuilder api)
    {
        var session = api.MapGroup("/session").WithTags("Session");
        SignIn.Map(session);
        GetSession.Map(session);
        SignOutOfSession.Map(session);
        SetUpCampaign.Map(api.MapGroup("/setup").WithTags("Session"));
        var users = api.MapGroup("/users").WithTags("Users");
        ListUsers.Map(users);
        CreateUser.Map(users);
        UnlockUser.Map(users);
    }
}
