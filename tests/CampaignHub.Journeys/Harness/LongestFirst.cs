using Xunit.Sdk;
using Xunit.v3;

namespace CampaignHub.Journeys.Harness;

/// <summary>The journeys through every page begin first, so that none of them is left to run alone at the end; the others by name.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(c => c.TestCollectionDisplayName.Contains("OfOffice", StringComparison.Ordinal)).ThenByDescending(c => c.TestCollectionDisplayName.Contains(".Every", StringComparison.Ordinal)).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];
}
