using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Why nobody knows whose a case is: its place did not lead to one area, or every unit asked says it is not theirs.</summary>
public enum PlaceDoubt
{
    OutsideEveryArea,
    ClaimedTwice,

    /// <summary>Sent back as wrongly dispatched as often as the settings allow.</summary>
    OwnershipDisputed,
}

/// <summary>Where the question of a place stands.</summary>
public enum ArbitrationState
{
    Open,
    Decided,

    /// <summary>The clock ran out and the fallback unit has it.</summary>
    GivenToFallback,

    /// <summary>The clock ran out and somebody had dispatched the case already.</summary>
    Overtaken,
}

/// <summary>A case whose place belongs to no area or to two, or that no unit will have: the office decides before the clock runs out, or the fallback unit gets it.</summary>
public sealed class PlaceArbitration : Aggregate
{
    private PlaceArbitration()
    {
    }

    public Guid CaseId { get; private set; }

    public PlaceDoubt Doubt { get; private set; }

    public double? Longitude { get; private set; }

    public double? Latitude { get; private set; }

    /// <summary>The areas of one level that claim the place.</summary>
    public Guid[] ClaimAreaIds { get; private set; } = [];

    public ArbitrationState State { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public Guid? AreaId { get; private set; }

    public Guid? UnitId { get; private set; }

    public string? Note { get; private set; }

    public string? SettledByName { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public static PlaceArbitration Open(Guid id, Guid campaignId, Guid caseId, PlaceDoubt doubt, GeoPoint? place, IEnumerable<Guid> claimAreaIds, int hours, DateTimeOffset now)
    {
        var opened = new PlaceArbitration
        {
            Id = id,
            CampaignId = campaignId,
            CaseId = caseId,
            Doubt = doubt,
            Longitude = place?.Longitude,
            Latitude = place?.Latitude,
            ClaimAreaIds = [.. claimAreaIds],
            OpenedAt = now,
            DueAt = now.AddHours(hours),
        };
        opened.Raise(new PlaceDoubted(campaignId, caseId, id));
        return opened;
    }

    /// <summary>The office says whose it is: an area, a unit, or both. Refused: arbitration.settled, arbitration.nothing-decided.</summary>
    public void Decide(Guid? areaId, Guid? unitId, string? note, Person by, DateTimeOffset now)
    {
        if (areaId is null && unitId is null) throw ArbitrationRefusals.NothingDecided.AsException();
        Settle(ArbitrationState.Decided, by, now);
        (AreaId, UnitId, Note) = (areaId, unitId, note);
    }

    /// <summary>The clock has run out: the fallback unit has it. Refused: arbitration.settled.</summary>
    public void GiveToFallback(Guid unitId, DateTimeOffset now)
    {
        Settle(ArbitrationState.GivenToFallback, Person.System, now);
        UnitId = unitId;
        Raise(new PlaceFellBack(CampaignId, CaseId, unitId));
    }

    /// <summary>The clock has run out on a case that somebody has given to a unit already. Refused: arbitration.settled.</summary>
    public void Overtake(Guid? unitId, DateTimeOffset now)
    {
        Settle(ArbitrationState.Overtaken, Person.System, now);
        UnitId = unitId;
    }

    private void Settle(ArbitrationState state, Person by, DateTimeOffset now)
    {
        if (State is not ArbitrationState.Open) throw ArbitrationRefusals.Settled.AsException();
        (State, SettledByName, SettledAt) = (state, by.Name, now);
        Version++;
    }
}

/// <summary>A place belongs to no area or to two: the office decides.</summary>
public sealed record PlaceDoubted(Guid CampaignId, Guid CaseId, Guid ArbitrationId) : IDomainEvent;

/// <summary>Nobody decided in time: the office hears where the case went.</summary>
public sealed record PlaceFellBack(Guid CampaignId, Guid CaseId, Guid UnitId) : IDomainEvent;
