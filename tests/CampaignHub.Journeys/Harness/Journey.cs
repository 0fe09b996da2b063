using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Journeys.Harness;

/// <summary>What every journey has: visits that are closed, and photographed when it failed, and that may end with no fault.</summary>
public abstract class Journey(DemoHub hub) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];

    protected DemoHub Hub { get; } = hub;

    protected async Task<Visit> VisitAsync(Screen screen, string? userName = null, string language = "zh-CN")
    {
        var visit = await Visit.OpenAsync(Hub, screen, language, userName ?? "stranger");
        visits.Add(visit);
        if (userName is not null) await visit.SignInAsync(userName);
        return visit;
    }

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var faults = visits.SelectMany(v => v.Faults.Select(f => $"{v.Who}: {f}")).ToList();
        var failed = TestContext.Current.TestState?.Result == TestResult.Failed || faults.Count > 0;
        foreach (var visit in visits)
        {
            if (failed) await visit.PhotographAsync(Repository.PathTo("artifacts", "journeys", GetType().Name, TestContext.Current.TestMethod!.MethodName));
            await visit.DisposeAsync();
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
