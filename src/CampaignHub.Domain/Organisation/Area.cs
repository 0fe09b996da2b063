using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

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

    /// <summary>Number among its kind in the area above: zone 3, grid 7 (O-28).</summary>
    public int? Number { get; private set; }

    /// <summary>What is to be done here, for a road section above all (责任内容, O-21).</summary>
    public string? Content { get; private set; }

    /// <summary>Polygons as given, in <see cref="OutlineDatum"/>; JSON. See <see cref="Organisation.Outline"/>.</summary>
    public string? OutlineJson { get; private set; }

    public Datum? OutlineDatum { get; private set; }

    /// <summary>The campaign's count of outline changes when this one last changed; a map in memory takes up what is newer than itself.</summary>
    public long OutlineStamp { get; private set; }

    /// <summary>Since when the area is no longer used; it stays for what happened in it.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public bool IsOpen => ClosedAt is null;

    public Outline? Outline => OutlineJson is null ? null : Outline.Stored(OutlineJson, OutlineDatum!.Value);

    /// <summary>Adds a node to the tree. Refused: area.closed, area.level-order.</summary>
    public static Area Create(Guid id, Guid campaignId, string code, string nameZh, string? nameEn, AreaLevel level, Area? parent)
    {
        RequirePlace(level, parent);
        return new()
        {
            Id = id,
            CampaignId = campaignId,
            Code = code,
            NameZh = nameZh,
            NameEn = nameEn,
            Level = level,
            ParentId = parent?.Id,
            Path = PathUnder(parent, id),
        };
    }

    /// <summary>Takes a new name from an import; false when nothing changed.</summary>
    public bool Rename(string nameZh, string? nameEn)
    {
        if (nameZh == NameZh && (nameEn ?? NameEn) == NameEn) return false;
        NameZh = nameZh;
        NameEn = nameEn ?? NameEn;
        Version++;
        return true;
    }

    /// <summary>What the office may change at any time. Refused: area.closed.</summary>
    public void Describe(string nameZh, string? nameEn, int? number, string? content)
    {
        RequireOpen();
        (NameZh, NameEn, Number, Content) = (nameZh, nameEn, number, content);
        Version++;
    }

    /// <summary>Moves the area with all below it; their paths must be renewed. Refused: area.closed, area.cycle, area.level-order.</summary>
    public bool MoveUnder(Area? parent)
    {
        RequireOpen();
        if (parent is not null && $"{parent.Path}.".StartsWith($"{Path}.", StringComparison.Ordinal)) throw OrganisationRefusals.AreaCycle(NameZh, parent.NameZh).AsException();
        RequirePlace(Level, parent);
        return PlaceUnder(parent);
    }

    /// <summary>Takes the area out of use; points that lie in it have to be asked about first. Refused: area.closed, area.has-areas-below, area.has-points.</summary>
    public void Close(int openBelow, long stamp, DateTimeOffset now, int pointsNotAskedAbout = 0)
    {
        RequireOpen();
        if (openBelow > 0) throw OrganisationRefusals.AreaHasAreasBelow(openBelow).AsException();
        if (pointsNotAskedAbout > 0) throw OrganisationRefusals.AreaHasPoints(pointsNotAskedAbout).AsException();
        ClosedAt = now;
        OutlineStamp = stamp;
        Version++;
    }

    /// <summary>Takes it into use again, where it was and as it was drawn. Refused: area.open, area.closed when the one above is.</summary>
    public void Reopen(Area? parent, long stamp)
    {
        if (IsOpen) throw OrganisationRefusals.AreaOpen(NameZh).AsException();
        parent?.RequireOpen();
        (ClosedAt, OutlineStamp) = (null, stamp);
        Version++;
    }

    /// <summary>Puts the area under another parent; false when it is there already. The paths below it must be renewed.</summary>
    public bool PlaceUnder(Area? parent)
    {
        var path = PathUnder(parent, Id);
        if (ParentId == parent?.Id && Path == path) return false;
        ParentId = parent?.Id;
        Path = path;
        Version++;
        return true;
    }

    /// <summary>Takes an outline, or loses it; false when it has this one already. Refused: area.closed.</summary>
    public bool Draw(Outline? outline, long stamp)
    {
        RequireOpen();
        if (HasOutline(outline)) return false;
        (OutlineJson, OutlineDatum, OutlineStamp) = (outline?.ToJson(), outline?.Datum, stamp);
        Version++;
        return true;
    }

    /// <summary>True when the outline is the same, corner by corner and in datum.</summary>
    public bool HasOutline(Outline? outline) => OutlineDatum == outline?.Datum && Outline?.ToJson() == outline?.ToJson();

    private static string PathUnder(Area? parent, Guid id) => parent is null ? id.ToString("N") : $"{parent.Path}.{id:N}";

    private static void RequirePlace(AreaLevel level, Area? parent)
    {
        if (parent is null) return;
        if (!parent.IsOpen) throw OrganisationRefusals.AreaClosed(parent.NameZh).AsException();
        if (!level.MayLieIn(parent.Level)) throw OrganisationRefusals.AreaLevelOrder(parent.NameZh).AsException();
    }

    private void RequireOpen()
    {
        if (!IsOpen) throw OrganisationRefusals.AreaClosed(NameZh).AsException();
    }
}
