using CampaignHub.Domain.Common;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Duty;

/// <summary>How many half-days of site work (现场办公) the leaders of a body owe every month (O-23). It bears the body's id: a body has one.</summary>
public sealed class SiteDuty : Aggregate
{
    public const int MostHalfDays = VisitRhythm.Most;

    private SiteDuty()
    {
    }

    /// <summary>Posts whose holders owe it.</summary>
    public IReadOnlyList<PostType> Posts { get; private set; } = [];

    /// <summary>Half-days a month.</summary>
    public int HalfDays { get; private set; }

    /// <summary>First month day it is owed from.</summary>
    public DateOnly From { get; private set; }

    public int Version { get; private set; }

    /// <summary>A body's rule before anybody has set it: nobody owes anything.</summary>
    public static SiteDuty Initial(Guid campaignId, Guid bodyId) => new() { Id = bodyId, CampaignId = campaignId };

    /// <summary>Sets what is owed; 0 half-days ends it. Refused: site-duty.rule.</summary>
    public void Set(IReadOnlyList<PostType> posts, int halfDays, DateOnly from)
    {
        if (halfDays is < 0 or > MostHalfDays || posts.Count == 0 || posts.Any(p => Post.Of(p) is not { Subject: SubjectKind.Body, Holder: HolderKind.Person })) throw DutyRefusals.SiteDutyRule.AsException();
        (Posts, HalfDays, From) = ([.. posts.Distinct().Order()], halfDays, from);
        Version++;
    }

    /// <summary>Half-days owed in a month by who held a post from one date to another: the share of the days held, rounded down.</summary>
    public int OwedIn(Period month, DateOnly from, DateOnly? until) => HalfDays == 0 ? 0 : new VisitRhythm(HalfDays, PeriodKind.Month).OwedIn(month, from > From ? from : From, until);

    public int MissingIn(Period month, DateOnly from, DateOnly? until, int done) => Math.Max(0, OwedIn(month, from, until) - done);
}
