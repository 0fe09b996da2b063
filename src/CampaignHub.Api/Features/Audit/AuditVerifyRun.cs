using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CampaignHub.Api.Features.Audit;

/// <summary>Verifies the audit of every campaign from the command line; a server need not run. Exit code 0 when all is as sealed, 1 when not, 2 when it cannot be told.</summary>
internal static class AuditVerifyRun
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            string[] settings = [.. args, "--Serilog:MinimumLevel:Default=Error"];
            await using var database = await HubDatabase.OpenAsync(settings);
            await using var app = HubServer.Build(settings, database.Configure);
            return await VerifyAsync(app.Services, Console.Out, CancellationToken.None) ? 0 : 1;
        }
        catch (Exception fault) when (fault is EmbeddedPostgresException or NpgsqlException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    /// <summary>Writes one line for each campaign; false when any of them is broken.</summary>
    internal static async Task<bool> VerifyAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        var intact = true;
        foreach (var (id, name) in await CampaignsAsync(services, cancellationToken))
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(id);
            var found = await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new VerifyAudit(), cancellationToken);
            intact &= found.Intact;
            var state = found.Break is { } broken ? $"BROKEN: {broken.Kind}, block {broken.Block}{(broken.EntryId is { } entry ? $", entry {entry}" : "")}" : "intact";
            await output.WriteLineAsync($"{id} {name}: {state}; {found.Entries} entries in {found.Blocks} blocks, {found.Unsealed} not yet sealed; last hash {found.LastHash ?? "-"}".AsMemory(), cancellationToken);
        }

        return intact;
    }

    private static async Task<List<(Guid Id, string Name)>> CampaignsAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
        var campaigns = await scope.ServiceProvider.GetRequiredService<HubDbContext>().Campaigns.OrderBy(c => c.Id).Select(c => new { c.Id, c.NameEn }).ToListAsync(cancellationToken);
        return [.. campaigns.Select(c => (c.Id, c.NameEn))];
    }
}
