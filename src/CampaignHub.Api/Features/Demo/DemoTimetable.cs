using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Demo;

/// <summary>What is still to happen, in the order of its time; people act between eight and eight in the campaign's zone.</summary>
internal sealed class DemoTimetable(TimeZoneInfo zone, DemoDice dice)
{
    private readonly PriorityQueue<Action<DateTimeOffset>, (DateTimeOffset At, int Order)> waiting = new();
    private int order;

    /// <summary>The instant up to which everything has happened.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Plans an act for a waking hour near the wanted time, never before now.</summary>
    public void Plan(DateTimeOffset wanted, Action<DateTimeOffset> act) => PlanExactly(Awake(wanted), act);

    /// <summary>As <see cref="Plan"/>, pulled forward rather than put off when waking hours would miss the limit.</summary>
    public void PlanWithin(DateTimeOffset wanted, DateTimeOffset limit, Action<DateTimeOffset> act)
    {
        var at = Awake(wanted);
        if (at > limit)
        {
            var local = TimeZoneInfo.ConvertTime(wanted, zone).DateTime;
            var evening = (local.Hour < 8 ? local.Date.AddDays(-1) : local.Date).AddHours(18.5).AddMinutes(dice.Below(85));
            var earlier = ZoneTime.Instant(evening, zone);
            at = earlier < limit ? earlier : wanted;
        }

        PlanExactly(at, act);
    }

    public void PlanExactly(DateTimeOffset at, Action<DateTimeOffset> act)
    {
        var soonest = Now.AddMinutes(2 + dice.Below(9)).AddSeconds(dice.Below(60));
        waiting.Enqueue(act, (at > soonest ? at : soonest, order++));
    }

    /// <summary>Lets everything before the instant happen; after each act its instant is told.</summary>
    public void LiveUntil(DateTimeOffset until, Action<DateTimeOffset>? told = null)
    {
        while (waiting.TryPeek(out var act, out var when) && when.At < until)
        {
            waiting.Dequeue();
            Now = when.At;
            act(when.At);
            told?.Invoke(when.At);
        }

        if (until > Now) Now = until;
    }

    private DateTimeOffset Awake(DateTimeOffset wanted)
    {
        var local = TimeZoneInfo.ConvertTime(wanted, zone).DateTime;
        if (local.Hour is >= 8 and < 20) return wanted;
        var morning = local.Hour < 8 ? local.Date : local.Date.AddDays(1);
        return ZoneTime.Instant(morning.AddHours(8).AddMinutes(260 * Math.Pow(dice.Next(), 1.7)).AddSeconds(dice.Below(60)), zone);
    }
}
