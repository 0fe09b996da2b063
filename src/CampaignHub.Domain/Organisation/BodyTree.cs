namespace CampaignHub.Domain.Organisation;

/// <summary>The tree the bodies of a campaign form.</summary>
public static class BodyTree
{
    /// <summary>True when <paramref name="bodyId"/> is <paramref name="parentId"/> or stands above it, so that placing it there would close a ring.</summary>
    public static bool WouldClose(IReadOnlyDictionary<Guid, Guid?> parents, Guid bodyId, Guid? parentId)
    {
        var seen = new HashSet<Guid>();
        for (var at = parentId; at is { } here && seen.Add(here); at = parents.GetValueOrDefault(here))
        {
            if (here == bodyId) return true;
        }

        return false;
    }
}
