using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>A campaign in which every case is looked at again a day after closing; two of unit A wait for it.</summary>
public sealed class LookBackHub(TestCluster cluster) : Hub(cluster)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var office = await SignInAsync("office");
        await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version = 0, rules = new CaseRules { LookBackPercent = 100, LookBackDays = 1 } });
        for (var i = 0; i < 2; i++) await this.CloseAsync(await this.SubmittedAsync());
        Clock.Advance(TimeSpan.FromDays(1));
        await this.SendAsClockAsync(new DrawLookBacks());
    }
}
