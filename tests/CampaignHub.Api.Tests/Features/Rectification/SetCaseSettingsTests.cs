using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SetCaseSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_sets_them_once_and_who_saw_an_older_version_is_told()
    {
        using var office = await hub.SignInAsync("office");
        var rules = new CaseRules { DeferralMost = 3, VerifyPercent = 30 };
        var version = (await office.GetAsync<CaseSettingsPage>("/api/case-settings")).Version;

        var set = await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version, rules });

        Assert.Equal((rules, version + 1), (set.Rules, set.Version));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, "/api/case-settings", new { version, rules }), HttpStatusCode.Conflict, "case-settings.changed");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, "/api/case-settings", new { version = version + 1, rules = rules with { VerifyPercent = 101, DeferralDays = 0 } }), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task Only_a_share_is_verified_by_hand_and_each_draw_can_be_reckoned_again()
    {
        using var office = await hub.SignInAsync("office");
        var version = (await office.GetAsync<CaseSettingsPage>("/api/case-settings")).Version;
        await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version, rules = new CaseRules { VerifyPercent = 0 } });
        var id = await hub.SubmittedAsync();

        var closed = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((CaseState.Closed, CaseEventKind.ClosedUnchecked), (closed.State, closed.Timeline[^1].Kind));
        var draw = await hub.InDatabaseAsync(db => Task.FromResult(db.CaseDraws.Single(d => d.CaseId == id)));
        Assert.Equal((SampleDraw.NumberOf(draw.Seed, id, draw.Round), 0, false), (draw.Number, draw.Percent, draw.ByHand));
        await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version = version + 1, rules = new CaseRules() });
        Assert.Equal(CaseState.Submitted, (await office.GetAsync<CaseDetail>($"/api/cases/{await hub.SubmittedAsync()}")).State);
    }
}
