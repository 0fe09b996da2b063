using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Domain.Duty;

/// <summary>
/// A duty roster of a body, a unit or an area: on which days somebody must be there, how many, and whether one of them must be a leader
/// (O-22: a leader every day and at least 80 volunteers, 11 to 30 September). All its numbers are its own.
/// </summary>
public sealed class DutyRoster : Aggregate
{
    public const int LongestDays = 731;
    public const int MostBands = 12;
    public const int MostPeople = 100_000;
    public const int MostWarnDays = 14;
    private readonly List<DutyBand> bands = [];
    private readonly List<DutyAsk> asks = [];

    private DutyRoster()
    {
    }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public SubjectKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>Last day of duty.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Monday is 1, Tuesday 2, Wednesday 4, and so on to Sunday, 64.</summary>
    public int WeekdayMask { get; private set; }

    public bool NeedsLeader { get; private set; }

    /// <summary>Posts whose holders count as leader; none means that anybody named as leader does.</summary>
    public IReadOnlyList<PostType> LeaderPosts { get; private set; } = [];

    public int People { get; private set; }

    /// <summary>So many days ahead a gap is told, today included; 0 tells nothing.</summary>
    public int WarnDays { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DutyBand> Bands => bands;

    public IReadOnlyList<DutyAsk> Asks => asks;

    public DutyNeed Need => new(NeedsLeader, People, [.. bands.OrderBy(b => b.Number).Select(b => new BandNeed(b.Number, b.NeedsLeader, b.People))]);

    public IReadOnlyList<DayOfWeek> Weekdays => [.. Enum.GetValues<DayOfWeek>().OrderBy(d => ((int)d + 6) % 7).Where(d => (WeekdayMask & Bit(d)) != 0)];

    /// <summary>The bit of a weekday in <see cref="WeekdayMask"/>.</summary>
    public static int Bit(DayOfWeek day) => 1 << (((int)day + 6) % 7);

    /// <summary>Draws one up. Refused: duty.wrong-subject, duty.days, duty.nothing-needed, duty.bands.</summary>
    public static DutyRoster Draw(Guid id, Guid campaignId, SubjectKind subjectKind, Guid subjectId, DutyPlan plan)
    {
        if (subjectKind is SubjectKind.Point or SubjectKind.Item) throw DutyRefusals.WrongSubject.AsException();
        var drawn = new DutyRoster { Id = id, CampaignId = campaignId, SubjectKind = subjectKind, SubjectId = subjectId };
        drawn.Take(plan);
        return drawn;
    }

    /// <summary>Takes another plan; what was filled in stays. Refused as in <see cref="Draw"/>.</summary>
    public void Redraw(DutyPlan plan)
    {
        Take(plan);
        Version++;
    }

    public bool IsDutyDay(DateOnly day) => From <= day && day <= Until && (WeekdayMask & Bit(day.DayOfWeek)) != 0;

    /// <summary>
    /// Puts somebody down for a day: a leader or a helper by name, or so many people of a unit. <paramref name="held"/> are the posts the person
    /// holds that day. Refused: duty.not-a-duty-day, duty.unknown-band, duty.wrong-filler, duty.not-a-leader.
    /// </summary>
    public DutyEntry Fill(Guid id, Guid fillingId, DateOnly day, int? band, DutyFiller filler, IReadOnlyCollection<PostType> held)
    {
        if (!IsDutyDay(day)) throw DutyRefusals.NotADutyDay(day).AsException();
        if (band is { } number && bands.TrueForAll(b => b.Number != number)) throw DutyRefusals.UnknownBand.AsException();
        var ofUnit = filler.PersonName is null;
        if (ofUnit ? filler.Role is DutyRole.Leader || filler.UnitId is null : filler.Planned != 1) throw DutyRefusals.WrongFiller.AsException();
        if (filler.Planned is < 1 or > MostPeople) throw DutyRefusals.WrongFiller.AsException();
        if (filler.Role is DutyRole.Leader && LeaderPosts.Count > 0 && !held.Any(LeaderPosts.Contains)) throw DutyRefusals.NotALeader(filler.PersonName!).AsException();
        return DutyEntry.Of(this, id, fillingId, day, band, filler);
    }

    private void Take(DutyPlan plan)
    {
        if (plan.Until < plan.From || plan.Until.DayNumber - plan.From.DayNumber >= LongestDays || plan.Weekdays.Count == 0) throw DutyRefusals.Days.AsException();
        if (!plan.NeedsLeader && plan.People == 0 && plan.Bands.All(b => b is { NeedsLeader: false, People: 0 })) throw DutyRefusals.NothingNeeded.AsException();
        if (plan.Bands.Count > MostBands || plan.Bands.Any(b => b.From == b.Until)) throw DutyRefusals.Bands.AsException();
        (NameZh, NameEn, From, Until) = (plan.NameZh, plan.NameEn, plan.From, plan.Until);
        WeekdayMask = plan.Weekdays.Distinct().Sum(Bit);
        (NeedsLeader, LeaderPosts, People, WarnDays) = (plan.NeedsLeader, [.. plan.LeaderPosts.Distinct().Order()], plan.People, plan.WarnDays);
        bands.RemoveAll(b => b.Number > plan.Bands.Count);
        foreach (var (index, band) in plan.Bands.Index())
        {
            if (bands.Find(b => b.Number == index + 1) is { } kept) kept.Take(band);
            else bands.Add(new(CampaignId, Id, index + 1, band));
        }

        asks.RemoveAll(a => plan.Asks.All(other => other.UnitId != a.UnitId));
        foreach (var ask in plan.Asks.DistinctBy(a => a.UnitId))
        {
            if (asks.Find(a => a.UnitId == ask.UnitId) is { } kept) kept.Take(ask);
            else asks.Add(new(CampaignId, Id, ask));
        }
    }
}
