using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Steps of the area tree from the province down to the sub-grid (O-08, O-27).</summary>
public enum AreaLevel
{
    Province,
    City,
    County,
    Town,
    Village,
    Grid,
    SubGrid,
}

/// <summary>A node of the area tree with its official code and, where drawn, its outline.</summary>
public sealed class Area : Aggregate
{
    private Area()
    {
    }

    public string Code { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public string? NameEn { get; private set; }

    public AreaLevel Level { get; private set; }

    public Guid? ParentId { get; private set; }

    /// <summary>Ids from the root to this node, joined by dots: a subtree is a prefix.</summary>
    public string Path { get; private set; } = "";

    /// <summary>Outline as rings of [longitude, latitude], first the outer ring; JSON, WGS-84.</summary>
    public string? RingsJson { get; private set; }

    public static Area Create(Guid id, Guid campaignId, string code, string nameZh, string? nameEn, AreaLevel level, Area? parent) => new()
    {
        Id = id,
        CampaignId = campaignId,
        Code = code,
        NameZh = nameZh,
        NameEn = nameEn,
        Level = level,
        ParentId = parent?.Id,
        Path = parent is null ? id.ToString("N") : $"{parent.Path}.{id:N}",
    };

    /// <summary>Takes a new name from an import; false when nothing changed.</summary>
    public bool Rename(string nameZh, string? nameEn)
    {
        if (nameZh == NameZh && (nameEn ?? NameEn) == NameEn) return false;
        NameZh = nameZh;
        NameEn = nameEn ?? NameEn;
        return true;
    }

    /// <summary>Puts the area under another parent; false when it is there already. The paths below it must be renewed.</summary>
    public bool PlaceUnder(Area? parent)
    {
        var path = parent is null ? Id.ToString("N") : $"{parent.Path}.{Id:N}";
        if (ParentId == parent?.Id && Path == path) return false;
        ParentId = parent?.Id;
        Path = path;
        return true;
    }

    public Area Draw(string ringsJson)
    {
        RingsJson = ringsJson;
        return this;
    }
}
