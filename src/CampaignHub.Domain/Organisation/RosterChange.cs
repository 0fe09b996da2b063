using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>What a line of a change document says of a person.</summary>
public enum RosterLineKind
{
    Ended,
    Begun,
    Standing,
}

/// <summary>One person of a change document as printed: the words of that day, not of today.</summary>
public sealed record RosterLine(RosterLineKind Kind, PostType PostType, string? Title, string? PersonName, string? UnitNameZh, string? JobTitle);

/// <summary>
/// Endings and beginnings of a body's posts decided together (调整充实, O-05), with the notice that announces them (调整通知). The terms change
/// at once; the notice is a draft until it takes its number, and from then on says for ever what it said.
/// </summary>
public sealed class RosterChange : Aggregate
{
    private readonly List<RosterChangeLine> lines = [];

    private RosterChange()
    {
    }

    public Guid BodyId { get; private set; }

    public DateOnly EffectiveOn { get; private set; }

    /// <summary>Why, as the notice says it, such as 因人事变动和工作需要.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The body's name on that day.</summary>
    public string BodyNameZh { get; private set; } = "";

    public string AgencyNameZh { get; private set; } = "";

    public string Addressees { get; private set; } = "";

    /// <summary>Null until issued.</summary>
    public string? DocumentNumber { get; private set; }

    public DateOnly? IssuedOn { get; private set; }

    public DateTimeOffset DecidedAt { get; private set; }

    public Guid ByUserId { get; private set; }

    public string ByName { get; private set; } = "";

    public IReadOnlyList<RosterChangeLine> Lines => lines;

    public string Title => $"关于调整充实{BodyNameZh}组成人员的通知";

    /// <summary>Decides a change. Refused: roster-change.empty.</summary>
    public static RosterChange Decide(Guid id, Guid campaignId, Guid bodyId, DateOnly effectiveOn, string reason, string bodyNameZh, string agencyNameZh, string addressees, IReadOnlyCollection<RosterLine> changed, Person by, DateTimeOffset now)
    {
        if (changed.Count == 0) throw OrganisationRefusals.RosterChangeEmpty.AsException();
        var change = new RosterChange
        {
            Id = id,
            CampaignId = campaignId,
            BodyId = bodyId,
            EffectiveOn = effectiveOn,
            Reason = reason,
            BodyNameZh = bodyNameZh,
            AgencyNameZh = agencyNameZh,
            Addressees = addressees,
            ByUserId = by.UserId,
            ByName = by.Name,
            DecidedAt = now,
        };
        change.Add(changed);
        return change;
    }

    /// <summary>Sends the notice out under its number and freezes the roster it prints. Refused: roster-change.issued.</summary>
    public void Issue(string documentNumber, DateOnly on, IEnumerable<RosterLine> standing)
    {
        RequireDraft();
        (DocumentNumber, IssuedOn) = (documentNumber, on);
        Add(standing);
    }

    /// <summary>Refused: roster-change.issued.</summary>
    public void RequireDraft()
    {
        if (DocumentNumber is not null) throw OrganisationRefusals.RosterChangeIssued(DocumentNumber).AsException();
    }

    private void Add(IEnumerable<RosterLine> said) => lines.AddRange(said.Select((line, at) => new RosterChangeLine(CampaignId, Id, lines.Count + at + 1, line)).ToList());
}

/// <summary>A line of a change document, as stored.</summary>
public sealed class RosterChangeLine
{
    internal RosterChangeLine(Guid campaignId, Guid changeId, int sequence, RosterLine line)
    {
        (CampaignId, RosterChangeId, Sequence) = (campaignId, changeId, sequence);
        (Kind, PostType, Title, PersonName, UnitNameZh, JobTitle) = (line.Kind, line.PostType, line.Title, line.PersonName, line.UnitNameZh, line.JobTitle);
    }

    private RosterChangeLine()
    {
    }

    public Guid CampaignId { get; private set; }

    public Guid RosterChangeId { get; private set; }

    public int Sequence { get; private set; }

    public RosterLineKind Kind { get; private set; }

    public PostType PostType { get; private set; }

    public string? Title { get; private set; }

    public string? PersonName { get; private set; }

    public string? UnitNameZh { get; private set; }

    public string? JobTitle { get; private set; }

    public RosterLine Said => new(Kind, PostType, Title, PersonName, UnitNameZh, JobTitle);
}
