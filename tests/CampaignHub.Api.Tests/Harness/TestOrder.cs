using CampaignHub.Api.Tests.Harness;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(TestOrder))]
[assembly: TestCaseOrderer(typeof(TestOrder))]

namespace CampaignHub.Api.Tests.Harness;

/// <summary>
/// The same order in every clone: tests of a class by name, classes by name too. The classes that start processes, clusters
/// and browsers go first, so that no long one is left to run alone at the end.
/// </summary>
public sealed class TestOrder : ITestCollectionOrderer, ITestCaseOrderer
{
    private static readonly string[] Long = [".Faults.", ".Features.Demo.", ".Architecture.", ".Platform."];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(c => Place(c.TestCollectionDisplayName)).ThenBy(c => c.TestCollectionDisplayName, StringComparer.Ordinal)];

    public IReadOnlyCollection<TTestCase> OrderTestCases<TTestCase>(IReadOnlyCollection<TTestCase> testCases)
        where TTestCase : notnull, ITestCase =>
        [.. testCases.OrderBy(c => c.TestCaseDisplayName, StringComparer.Ordinal)];

    private static int Place(string name)
    {
        var place = Array.FindIndex(Long, part => name.Contains(part, StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
