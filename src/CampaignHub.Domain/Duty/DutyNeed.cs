namespace CampaignHub.Domain.Duty;

/// <summary>What one shift of a day needs.</summary>
public sealed record BandNeed(int Number, bool Leader, int People);

/// <summary>Who is there in one shift, or for the whole day where no shift is named: leaders, and people beside them.</summary>
public sealed record DutyStrength(int? Band, int Leaders, int People);

/// <summary>What one shift lacks.</summary>
public sealed record BandGap(int Number, bool Leader, int People)
{
    public bool IsShort => Leader || People > 0;
}

/// <summary>The fewest leaders and people whose coming would close a day, and where they are missing.</summary>
public sealed record DutyGap(int Leaders, int People, IReadOnlyList<BandGap> Bands)
{
    public bool IsShort => Leaders > 0 || People > 0;
}

/// <summary>
/// What a day of duty needs: a leader, so many people in all, and so much in each shift (O-22). Leaders do not count as people. Who comes for two
/// shifts counts twice: people are counted by shift (人次).
/// </summary>
public sealed record DutyNeed(bool Leader, int People, IReadOnlyList<BandNeed> Bands)
{
    /// <summary>What is missing. Whoever fills a shift also counts for the day, so the day's gap is the larger of the two, not their sum.</summary>
    public DutyGap Gap(IReadOnlyCollection<DutyStrength> strengths)
    {
        var bands = Bands.Select(need =>
        {
            var there = strengths.Where(s => s.Band == need.Number).ToList();
            return new BandGap(need.Number, need.Leader && there.Sum(s => s.Leaders) == 0, Math.Max(0, need.People - there.Sum(s => s.People)));
        }).ToList();
        var leaders = Math.Max(bands.Count(b => b.Leader), Leader && strengths.Sum(s => s.Leaders) == 0 ? 1 : 0);
        var people = Math.Max(bands.Sum(b => b.People), People - strengths.Sum(s => s.People));
        return new(leaders, Math.Max(0, people), bands);
    }
}
