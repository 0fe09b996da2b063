using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Builder;

namespace CampaignHub.Api.Tests.Features.Audit;

/// <summary>A PostgreSQL of its own, where no other test's open transaction puts off a seal; the classes that use it run one after another.</summary>
public sealed class QuietCluster : IAsyncLifetime
{
    public TestCluster Cluster { get; } = new();

    public ValueTask InitializeAsync() => Cluster.InitializeAsync();

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class QuietDefinition : ICollectionFixture<QuietCluster>
{
    public const string Name = "quiet";
}

/// <summary>A server on it that does nothing by itself.</summary>
public sealed class QuietHub(QuietCluster quiet) : Hub(quiet.Cluster)
{
    protected override void Configure(WebApplicationBuilder builder)
    {
        builder.Configuration["CampaignHub:OutboxWorker"] = "none";
        builder.Configuration["CampaignHub:ImportWorker"] = "none";
    }
}
