using CampaignHub.Api;
using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Features.Demo;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using Microsoft.AspNetCore.Connections;

if (args is ["demo", .. var asked]) return await LedgerDemo.RunAsync(asked);
if (args is ["audit-verify", .. var settings]) return await AuditVerifyRun.RunAsync(settings);

try
{
    await using var database = await HubDatabase.OpenAsync(args);
    await using var app = HubServer.Build(args, database.Configure);
    await app.Services.GetRequiredService<HubSchema>().MigrateAsync(CancellationToken.None);
    await app.Services.GetRequiredService<RoleUpkeep>().CompleteAsync(CancellationToken.None);
    await Greeting.PrepareAsync(app);
    await app.RunAsync();
    return 0;
}
catch (EmbeddedPostgresException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}
catch (IOException fault) when (fault.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"{fault.Message} Stop what listens there or choose another port.");
    return 1;
}
