namespace CampaignHub.Domain.Organisation;

/// <summary>A ready-made organisation such as "1+5+12" (O-07): parents come before their children.</summary>
public sealed record BodyTemplate(string Code, string NameZh, string NameEn, IReadOnlyList<BodyTemplateLine> Bodies)
{
    /// <summary>Founds every body of the template in order; posts stay vacant until people are appointed.</summary>
    public IReadOnlyList<Body> Apply(Guid campaignId, Func<Guid> nextId, DateOnly? foundedOn = null)
    {
        var founded = new Dictionary<string, Body>();
        foreach (var line in Bodies)
        {
            var parentId = line.Parent is null ? (Guid?)null : founded[line.Parent].Id;
            var siblings = founded.Values.Count(b => b.ParentId == parentId);
            founded.Add(line.Key, Body.Create(nextId(), campaignId, parentId, line.Kind, line.NameZh, line.NameEn, siblings + 1, foundedOn, line.Key));
        }

        return [.. founded.Values];
    }
}

/// <summary>One body of a template, by a key of its own, with the posts it has.</summary>
public sealed record BodyTemplateLine(string Key, string? Parent, BodyKind Kind, string NameZh, string NameEn, IReadOnlyList<PostType> Posts);
