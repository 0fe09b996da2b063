namespace CampaignHub.Domain.Assessment;

/// <summary>A quantity an item asks for (T-19): at least Minimum things, in every PerMetres metres walked when given.</summary>
public sealed record CountRule(int Minimum, int? PerMetres, string UnitZh, string UnitEn)
{
    /// <summary>
    /// How many things are needed: the minimum for every whole stretch walked, and never less than one minimum, so that a short
    /// walk is no excuse. Without a walked distance the count is taken over one stretch.
    /// </summary>
    public long Required(int? metresWalked) =>
        PerMetres is { } stretch && metresWalked is { } walked ? Minimum * Math.Max(1L, walked / stretch) : Minimum;

    /// <summary>Judges a count of things seen over a distance in metres.</summary>
    public bool IsMetBy(int count, int? metresWalked) => count >= Required(metresWalked);
}
