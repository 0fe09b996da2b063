using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Access;

/// <summary>Who may do what, and over what: the roles of a campaign as sets of permissions, and their assignments to accounts (O-31, O-35).</summary>
internal sealed class AccessFeature : IFeature
{
    public static Permission ManageRoles { get; } = new("roles.manage", Role.Administrator) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [ManageRoles];

    public void Register(IServiceCollection services) => services.AddScoped<AccessDates>();

    public void Map(IEndpointRouteBuilder api)
    {
        var roles = api.MapGroup("/roles").WithTags("Access");
        ListRoles.Map(roles);
        CreateRole.Map(roles);
        EditRole.Map(roles);
        var assignments = api.MapGroup("/users/{userId:guid}/assignments").WithTags("Access");
        ListAssignments.Map(assignments);
        AssignRole.Map(assignments);
        EndAssignment.Map(assignments);
    }
}
