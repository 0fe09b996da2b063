namespace CampaignHub.Domain.Organisation;

/// <summary>What is known of a place in a tree by codes.</summary>
public enum CodePlace
{
    /// <summary>The way up ends at a root.</summary>
    Rooted,

    /// <summary>The way up ends at a code that nothing has.</summary>
    Rootless,

    /// <summary>The way up comes back to where it began.</summary>
    Ring,

    /// <summary>The way up runs into a ring.</summary>
    BelowRing,
}

/// <summary>A tree by codes as a list of changes would leave it: which rows hang in the air, which close a ring, and how deep each stands.</summary>
public sealed class CodeTree
{
    private readonly Dictionary<string, string?> parents;
    private readonly Dictionary<string, (CodePlace Place, int Depth)> known = [];

    public CodeTree(IEnumerable<KeyValuePair<string, string?>> kept, IEnumerable<KeyValuePair<string, string?>> changed)
    {
        parents = new(kept);
        foreach (var (code, parent) in changed) parents[code] = parent;
    }

    public string? ParentOf(string code) => parents.GetValueOrDefault(code);

    public CodePlace PlaceOf(string code) => Find(code).Place;

    /// <summary>Steps below the root; 0 for a root.</summary>
    public int DepthOf(string code) => Find(code).Depth;

    private (CodePlace Place, int Depth) Find(string code)
    {
        var (way, passed, at) = (new Stack<string>(), new HashSet<string>(), (Place: CodePlace.Rooted, Depth: -1));
        for (var here = code; here is not null && !known.TryGetValue(here, out at); here = parents[here])
        {
            at = (CodePlace.Rooted, -1);
            if (!parents.ContainsKey(here))
            {
                at = (CodePlace.Rootless, -1);
                break;
            }

            if (!passed.Add(here))
            {
                for (string step; (step = way.Pop()) != here;) known[step] = (CodePlace.Ring, 0);
                known[here] = at = (CodePlace.Ring, 0);
                break;
            }

            way.Push(here);
        }

        foreach (var step in way) known[step] = at = (at.Place is CodePlace.Ring ? CodePlace.BelowRing : at.Place, at.Depth + 1);
        return known.GetValueOrDefault(code, at);
    }
}
