using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CampaignHub.Api.Features.Demo;

/// <summary>
/// A server that is never started and whose clock stands in the past: commands sent through it take the ordinary pipeline. All that is
/// done here, by command or to the living aggregates, is one transaction.
/// </summary>
internal sealed class DemoPast : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly AsyncServiceScope scope;
    private readonly PastClock clock;
    private readonly HubDbContext commands;
    private readonly IDbContextTransaction transaction;

    private DemoPast(WebApplication server, AsyncServiceScope scope, PastClock clock, IDbContextTransaction transaction, HubDbContext living)
    {
        (this.server, this.scope, this.clock, this.transaction) = (server, scope, clock, transaction);
        commands = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        Living = living;
    }

    /// <summary>Tracks what is still alive in the story; saved by <see cref="SaveLivingAsync"/> only.</summary>
    public HubDbContext Living { get; }

    public static async Task<DemoPast> OpenAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        var clock = new PastClock();
        var server = HubServer.Build([], builder =>
        {
            builder.Configuration.AddConfiguration(configuration);
            // Thousands of rows go in by a few dozen statements: each is parsed and planned once.
            var connection = new NpgsqlConnectionStringBuilder(builder.Configuration.GetConnectionString("CampaignHub")) { MaxAutoPrepare = 400, AutoPrepareMinUsages = 2 };
            builder.Configuration.AddInMemoryCollection(
            [
                new("ConnectionStrings:CampaignHub", connection.ConnectionString), new("Serilog:MinimumLevel:Default", "Error"), new("Serilog:MinimumLevel:Override:Microsoft", "Error"),
            ]);
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var commands = scope.ServiceProvider.GetRequiredService<HubDbContext>();
        var transaction = await commands.Database.BeginTransactionAsync(cancellationToken);
        var living = (await server.Services.GetRequiredService<IDbContextFactory<HubDbContext>>().CreateDbContextAsync(cancellationToken)).For(new RequestContext { Actor = Actor.System, Command = "DemoHistory" }, clock);
        living.Database.SetDbConnection(commands.Database.GetDbConnection());
        await living.Database.UseTransactionAsync(transaction.GetDbTransaction(), cancellationToken);
        living.ChangeTracker.AutoDetectChangesEnabled = false;
        return new(server, scope, clock, transaction, living);
    }

    /// <summary>Lets somebody do something at that instant, as if asked over HTTP.</summary>
    public async Task<TResult> SendAsync<TResult>(Actor by, DateTimeOffset at, ICommand<TResult> command, CancellationToken cancellationToken)
    {
        clock.Now = at;
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = by;
        var result = await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, cancellationToken);
        commands.ChangeTracker.Clear();
        return result;
    }

    /// <summary>Passes on what the living aggregates have raised, as news of that instant; what is not news is forgotten.</summary>
    public void Tell(DateTimeOffset at, bool isNews)
    {
        if (isNews) Outbox.Collect(Living, at);
        else foreach (var silent in Living.ChangeTracker.Entries<Aggregate>().Where(e => e.Entity.Events.Count > 0)) silent.Entity.ForgetEvents();
    }

    /// <summary>Stores what has happened to the living aggregates up to that instant and lets go of the cases that are closed.</summary>
    public async Task SaveLivingAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        clock.Now = at;
        Living.ChangeTracker.DetectChanges();
        await Living.SaveChangesAsync(cancellationToken);
        var open = Living.ChangeTracker.Entries<RectificationCase>().Where(e => e.Entity.IsOpen).Select(e => e.Entity.Id).ToHashSet();
        foreach (var entry in Living.ChangeTracker.Entries().ToList())
        {
            var stays = entry.Entity switch
            {
                RectificationCase c => open.Contains(c.Id),
                CaseEvent e => open.Contains(e.CaseId),
                CasePhoto p => open.Contains(p.CaseId),
                Domain.Assessment.AssessmentPoint => true,
                _ => false,
            };
            if (!stays) entry.State = EntityState.Detached;
        }
    }

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Living.DisposeAsync();
        await transaction.DisposeAsync();
        await scope.DisposeAsync();
        await server.DisposeAsync();
    }

    private sealed class PastClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
    }
}
