using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>When the campaign works, and when a limit therefore runs out .</summary>
internal sealed class WorktimeFeature : IFeature
{
    public static Permission Read { get; } = new("worktime.read", Administrator, CampaignOffice, Leader, Inspector, UnitContact, Oversight);

    public static Permission Edit { get; } = new("worktime.edit", Administrator, CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, Edit];

    public void Map(IEndpointRouteBuilder api)
    {
        var worktime = api.MapGroup("/working-time").WithTags("Worktime");
        GetWorkingTime.Map(worktime);
        SetWorkingTime.Map(worktime);
        GetCalendarYear.Map(worktime);
        MarkCalendarDay.Map(worktime);
        ReckonLimit.Map(worktime);
    }
}
