using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Kinds of standing bodies of a campaign (O-01 to O-12).</summary>
public enum BodyKind
{
    LeadingGroup,
    CampaignOffice,
    CommandCentre,
    SpecialAction,
    WorkingGroup,
    SupervisionTeam,
}

/// <summary>A body of the campaign, such as the leading group or a command centre (O-01, O-07); who holds its posts stands in the appointments.</summary>
public sealed class Body : Aggregate
{
    private Body()
    {
    }

    public Guid? ParentId { get; private set; }

    public BodyKind Kind { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>Place among its siblings.</summary>
    public int Position { get; private set; }

    public static Body Create(Guid id, Guid campaignId, Guid? parentId, BodyKind kind, string nameZh, string nameEn, int position) =>
        new() { Id = id, CampaignId = campaignId, ParentId = parentId, Kind = kind, NameZh = nameZh, NameEn = nameEn, Position = position };
}
