using CampaignHub.Api.Platform.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CampaignHub.Api.Platform.Data;

internal static class DataSetup
{
    public static IServiceCollection AddHubData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ =>
        {
            var connection = configuration.GetConnectionString("CampaignHub") ?? throw new InvalidOperationException("ConnectionStrings:CampaignHub is not set.");

            // No state is left on a connection (locks end with their transaction, or are let go of by name), so that none need be cleared before every statement.
            // No automatic preparing: with Npgsql 10.0.0 a statement that PostgreSQL refuses in a batch (a NUL character, say) leaves the pooled
            // connection out of step, and the next caller on it gets "unexpected backend message".
            var settings = new NpgsqlConnectionStringBuilder(connection) { ApplicationName = "campaignhub", NoResetOnClose = true };
            if (!connection.Contains("Timeout", StringComparison.OrdinalIgnoreCase)) settings.Timeout = 5;
            return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
        });
        services.AddPooledDbContextFactory<HubDbContext>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>())
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)));
        services.AddScoped<RequestContext>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContext().For(provider.GetRequiredService<RequestContext>(), provider.GetService<TimeProvider>() ?? TimeProvider.System));
        services.AddSingleton<HubSchema>();
        services.AddSingleton<OutboxSignal>();
        return services;
    }
}

/// <summary>Brings the database to the schema this version needs.</summary>
internal sealed class HubSchema(IDbContextFactory<HubDbContext> contexts)
{
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (db.Database.GetMigrations().Any()) await db.Database.MigrateAsync(cancellationToken);
        else await db.Database.EnsureCreatedAsync(cancellationToken);
        await SearchColumns.FillAsync(db, cancellationToken);
    }
}

/// <summary>Ready only while the database answers.</summary>
internal sealed class DatabaseHealth(NpgsqlDataSource database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var ask = database.CreateCommand("SELECT 1");
            await ask.ExecuteScalarAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException fault)
        {
            return HealthCheckResult.Unhealthy(fault.Message);
        }
    }
}
