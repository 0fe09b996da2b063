using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Overview;

/// <summary>The first page: how the campaign stands now.</summary>
internal sealed class OverviewFeature : IFeature
{
    public static Permission Read { get; } = new("overview.read", CampaignOffice, Leader, Administrator, Inspector, UnitContact, Oversight);

    public IReadOnlyList<Permission> Permissions => [Read];

    public void Map(IEndpointRouteBuilder api) => GetOverview.Map(api.MapGroup("/overview").WithTags("Overview"));
}
