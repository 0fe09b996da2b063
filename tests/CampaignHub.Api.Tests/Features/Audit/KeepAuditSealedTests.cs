using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Audit;

[Collection(QuietDefinition.Name)]
public sealed class KeepAuditSealedTests(QuietHub hub) : IClassFixture<QuietHub>
{
    [Fact]
    public async Task The_tick_seals_what_there_is()
    {
        await hub.LogAsync();
        using var admin = await hub.SignInAsync("admin");
        Assert.Null((await admin.GetAsync<AuditVerification>("/api/audit/verify")).LastBlock);

        await hub.Services.GetRequiredService<KeepAuditSealed>().OnceAsync(CancellationToken.None);

        Assert.True(await admin.GetAsync<AuditVerification>("/api/audit/verify") is { Intact: true, LastBlock: > 0, Unsealed: 0 });
    }
}
