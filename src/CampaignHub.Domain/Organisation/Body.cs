using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Kinds of bodies of a campaign, from the commission above it to a joint operation of a few weeks (O-01 to O-17, O-35, O-36, O-38).</summary>
public enum BodyKind
{
    Commission,
    CivilisationOffice,
    PerformanceOffice,
    LeadingGroup,
    CampaignOffice,
    CommandCentre,
    SupervisionTeam,
    NewsGroup,
    SpecialAction,
    WorkingGroup,
    TaskForce,
    JointOperation,
}

/// <summary>
/// A body of the campaign, such as the leading group or a command centre (O-01, O-07); who holds its posts stands in the appointments.
/// It is dissolved, never deleted, and remembers what it was called and where it stood before.
/// </summary>
public sealed class Body : Aggregate
{
    private readonly List<FormerBody> past = [];

    private Body()
    {
    }

    /// <summary>What registers and spreadsheets know it by.</summary>
    public string Code { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    public BodyKind Kind { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Place among its siblings.</summary>
    public int Position { get; private set; }

    /// <summary>First business date; null when it is older than the record.</summary>
    public DateOnly? FoundedOn { get; private set; }

    /// <summary>Last business date; null while it stands.</summary>
    public DateOnly? DissolvedOn { get; private set; }

    /// <summary>What it was called and where it stood before each change.</summary>
    public IReadOnlyList<FormerBody> Past => past;

    /// <summary>Founds a body; without a code it gets one that follows from its id.</summary>
    public static Body Create(Guid id, Guid campaignId, Guid? parentId, BodyKind kind, string nameZh, string nameEn, int position, DateOnly? foundedOn = null, string? code = null) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Code = code ?? "B-" + id.ToString("N")[^8..].ToUpperInvariant(),
        ParentId = parentId,
        Kind = kind,
        NameZh = nameZh,
        NameEn = nameEn,
        Position = position,
        FoundedOn = foundedOn,
    };

    public bool StandsOn(DateOnly day) => (FoundedOn is null || FoundedOn <= day) && (DissolvedOn is null || day <= DissolvedOn);

    /// <summary>Its name and place on a business date.</summary>
    public BodyPlace On(DateOnly day) => past.Where(p => day <= p.Until).MinBy(p => p.Until) is { } was ? new(was.ParentId, was.NameZh, was.NameEn, was.Position) : Present;

    private BodyPlace Present => new(ParentId, NameZh, NameEn, Position);

    /// <summary>
    /// Calls it or places it anew from a business date on; the days before keep the old answer. False when nothing changed.
    /// Refused: body.dissolved, body.change-out-of-order.
    /// </summary>
    public bool Amend(BodyPlace place, DateOnly from)
    {
        if (DissolvedOn is not null) throw OrganisationRefusals.BodyDissolved.AsException();
        if (place == Present) return false;
        var lastDay = from.AddDays(-1);
        if (!MayChangeFrom(from)) throw OrganisationRefusals.BodyChangeOutOfOrder.AsException();
        if (FoundedOn != from && past.TrueForAll(p => p.Until != lastDay)) past.Add(new FormerBody(CampaignId, Id, lastDay, Present));
        (ParentId, NameZh, NameEn, Position) = (place.ParentId, place.NameZh, place.NameEn, place.Position);
        return true;
    }

    /// <summary>True unless the day lies before its founding or before an earlier change.</summary>
    public bool MayChangeFrom(DateOnly from) => !(FoundedOn > from || past.Exists(p => p.Until > from.AddDays(-1)));

    /// <summary>Ends it after its last day. Refused: body.dissolved, appointment.backwards.</summary>
    public void Dissolve(DateOnly lastDay)
    {
        if (DissolvedOn is not null) throw OrganisationRefusals.BodyDissolved.AsException();
        if (lastDay < FoundedOn) throw OrganisationRefusals.AppointmentBackwards.AsException();
        DissolvedOn = lastDay;
    }
}

/// <summary>The name of a body and its place in the chart.</summary>
public sealed record BodyPlace(Guid? ParentId, string NameZh, string NameEn, int Position);

/// <summary>What a body was called and where it stood until a business date, the last day of it.</summary>
public sealed class FormerBody
{
    internal FormerBody(Guid campaignId, Guid bodyId, DateOnly until, BodyPlace place)
    {
        (CampaignId, BodyId, Until) = (campaignId, bodyId, until);
        (ParentId, NameZh, NameEn, Position) = (place.ParentId, place.NameZh, place.NameEn, place.Position);
    }

    private FormerBody()
    {
    }

    public Guid CampaignId { get; private set; }

    public Guid BodyId { get; private set; }

    public DateOnly Until { get; private set; }

    public Guid? ParentId { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public int Position { get; private set; }
}
