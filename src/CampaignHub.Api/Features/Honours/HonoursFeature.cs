using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Honours;

/// <summary>Titles of civility that units hold, and what became of them (H-08, R-12).</summary>
internal sealed class HonoursFeature : IFeature
{
    public static Permission Read { get; } = new("honours.read", CampaignOffice, Leader, Administrator, UnitContact, Oversight);

    public static Permission Keep { get; } = new("honours.keep", CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, Keep];

    public void Map(IEndpointRouteBuilder api)
    {
        var titles = api.MapGroup("/titles").WithTags("Honours");
        ListTitles.Map(titles);
        GetTitle.Map(titles);
        AwardTitle.Map(titles);
        ChangeTitle.Map(titles);
    }
}
