using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Scoring;

/// <summary>
/// A closed period (P-25, month close): its ranking is frozen with the scheme's version, every case it was reckoned from and a content
/// hash, so that nothing done to a case later changes a figure that was given out.
/// </summary>
public sealed class PeriodClose : Aggregate
{
    private readonly List<PeriodStanding> standings = [];

    private PeriodClose()
    {
    }

    public PeriodKind Kind { get; private set; }

    /// <summary>Key of the period, such as 2018-07.</summary>
    public string Period { get; private set; } = "";

    /// <summary>First business date.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>Last business date.</summary>
    public DateOnly LastDay { get; private set; }

    public int SchemeVersion { get; private set; }

    public decimal OnTimeWeight { get; private set; }

    public decimal ClosedWeight { get; private set; }

    public int MinimumDue { get; private set; }

    /// <summary>SHA-256 of the snapshot.</summary>
    public string ContentHash { get; private set; } = "";

    public DateTimeOffset ClosedAt { get; private set; }

    public Guid ByUserId { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>The ranking, as the snapshot has it, in order of display.</summary>
    public IReadOnlyList<PeriodStanding> Standings => standings;

    public PeriodSnapshot? Snapshot { get; private set; }

    /// <summary>Closes a period on the cases as they stand now; the moment is kept to the microsecond, as the database does. Refused: period.not-over.</summary>
    public static PeriodClose Close(Guid id, PeriodInputs inputs, Person by, DateTimeOffset now)
    {
        var period = inputs.Span.Period;
        if (now < inputs.Span.Until) throw ScoringRefusals.NotOver(period).AsException();
        var content = SnapshotJson.Write(inputs);
        var close = new PeriodClose
        {
            Id = id,
            CampaignId = inputs.CampaignId,
            Kind = period.Kind,
            Period = period.Key,
            FirstDay = period.From,
            LastDay = period.Last,
            SchemeVersion = inputs.Terms.Version,
            OnTimeWeight = inputs.Terms.OnTimeWeight,
            ClosedWeight = inputs.Terms.ClosedWeight,
            MinimumDue = inputs.Terms.MinimumDue,
            ContentHash = PeriodSnapshot.Hash(content),
            ClosedAt = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMicrosecond), now.Offset),
            ByUserId = by.UserId,
            ByName = by.Name,
            Snapshot = PeriodSnapshot.Of(id, content),
        };
        close.standings.AddRange(StandingsOf(id, inputs));
        return close;
    }

    /// <summary>Reckons a snapshot's results anew from its inputs; an untouched snapshot gives the same bytes. Throws <see cref="InvalidDataException"/>.</summary>
    public static byte[] Recompute(ReadOnlyMemory<byte> snapshot) => SnapshotJson.Write(SnapshotJson.Read(snapshot));

    /// <summary>The lines of the ranking that a snapshot's inputs give, in order of display.</summary>
    public static IEnumerable<PeriodStanding> StandingsOf(Guid periodCloseId, PeriodInputs inputs) =>
        inputs.Rank().SelectMany(g => g.Rows).Select((row, position) => PeriodStanding.Of(periodCloseId, position, row));
}

/// <summary>One unit's line in a closed period's ranking, with the names it had then; kept beside the snapshot for quick reading.</summary>
public sealed record PeriodStanding
{
    private PeriodStanding()
    {
    }

    public Guid PeriodCloseId { get; private init; }

    public Guid UnitId { get; private init; }

    /// <summary>Order of display within the whole ranking.</summary>
    public int Position { get; private init; }

    public string GroupCode { get; private init; } = "";

    public string GroupNameZh { get; private init; } = "";

    public string GroupNameEn { get; private init; } = "";

    public string UnitCode { get; private init; } = "";

    public string UnitNameZh { get; private init; } = "";

    public string UnitNameEn { get; private init; } = "";

    /// <summary>Null when the unit is listed only.</summary>
    public int? Rank { get; private init; }

    public int Due { get; private init; }

    public int Closed { get; private init; }

    public int OnTime { get; private init; }

    public decimal Score { get; private init; }

    internal static PeriodStanding Of(Guid periodCloseId, int position, UnitStanding row) => new()
    {
        PeriodCloseId = periodCloseId,
        UnitId = row.Unit.UnitId,
        Position = position,
        GroupCode = row.Unit.Group.Code,
        GroupNameZh = row.Unit.Group.NameZh,
        GroupNameEn = row.Unit.Group.NameEn,
        UnitCode = row.Unit.Code,
        UnitNameZh = row.Unit.NameZh,
        UnitNameEn = row.Unit.NameEn,
        Rank = row.Rank,
        Due = row.Figures.Due,
        Closed = row.Figures.Closed,
        OnTime = row.Figures.OnTime,
        Score = row.Score,
    };
}
