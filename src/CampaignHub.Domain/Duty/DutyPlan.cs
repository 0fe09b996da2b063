using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Duty;

/// <summary>A shift as it is drawn up: its name, from and until a time of day (until the next morning where it ends before it begins), and what it needs (O-37).</summary>
public sealed record BandPlan(string NameZh, string NameEn, TimeOnly From, TimeOnly Until, bool NeedsLeader, int People);

/// <summary>A unit asked to send so many people a day.</summary>
public sealed record UnitAsk(Guid UnitId, int People);

/// <summary>Everything a roster says but whose it is.</summary>
/// <param name="LeaderPosts">Posts whose holders count as leader; none means that anybody named as leader does.</param>
/// <param name="People">People needed in a day, leaders apart.</param>
/// <param name="WarnDays">So many days ahead a gap is told, today included; 0 tells nothing.</param>
public sealed record DutyPlan(
    string NameZh, string NameEn, DateOnly From, DateOnly Until, IReadOnlyList<DayOfWeek> Weekdays, bool NeedsLeader, IReadOnlyList<PostType> LeaderPosts, int People,
    IReadOnlyList<BandPlan> Bands, IReadOnlyList<UnitAsk> Asks, int WarnDays);
