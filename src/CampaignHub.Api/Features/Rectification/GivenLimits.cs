using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>How long a unit is given: as named, in hours by the clock as older callers name it, or as the category says.</summary>
internal static class GivenLimits
{
    /// <summary>The limit that holds, and the category's standard. Refused: case.limit-missing.</summary>
    public static async Task<(TimeLimit Given, TimeLimit? Standard)> LimitFor(this HubDbContext db, RectificationCase @case, LimitRow? limit, int? clockHours, CancellationToken cancellationToken)
    {
        var standard = (await db.CategoryOf(@case.Category, cancellationToken))?.Limit;
        return (limit?.AsLimit() ?? (clockHours is { } hours ? new TimeLimit(hours, TimeLimitUnit.ClockHours) : null) ?? standard ?? throw CategoryRefusals.LimitMissing.AsException(), standard);
    }
}
