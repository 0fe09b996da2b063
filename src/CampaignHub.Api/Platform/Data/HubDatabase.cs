using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignHub.Api.Platform.Data;

/// <summary>The database behind a server: the one that <c>ConnectionStrings:CampaignHub</c> names, or an embedded one under the data directory.</summary>
internal sealed class HubDatabase : IAsyncDisposable
{
    private readonly EmbeddedPostgres? embedded;

    private HubDatabase(EmbeddedPostgres? embedded) => this.embedded = embedded;

    public static async Task<HubDatabase> OpenAsync(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        if (settings.GetConnectionString("CampaignHub") is { Length: > 0 }) return new(null);
        var options = new EmbeddedPostgresOptions
        {
            DataDirectory = Path.Combine(Path.GetFullPath(settings["CampaignHub:DataDirectory"] ?? ".data"), "postgres"),
            BinariesDirectory = EmbeddedPostgresOptions.FindBinaries() ?? throw new EmbeddedPostgresException("No PostgreSQL binaries found: run ./campaignhub up, or set ConnectionStrings__CampaignHub."),
            Durable = settings["CampaignHub:ThrowAway"] is not "true",
        };
        return new(await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None));
    }

    /// <summary>Tells the server where the embedded database listens.</summary>
    public void Configure(WebApplicationBuilder builder)
    {
        if (embedded is not null) builder.Configuration["ConnectionStrings:CampaignHub"] = embedded.ConnectionString;
    }

    public ValueTask DisposeAsync() => embedded?.DisposeAsync() ?? ValueTask.CompletedTask;
}
