using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class SetArbitrationSettingsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_office_sets_the_clock_and_the_fallback_unit_and_of_two_at_once_one_must_reload()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        Task<HttpResponseMessage> SetAsync(Caller caller, int version, int hours, Guid? fallbackUnitId = null) =>
            caller.SendAsync(HttpMethod.Put, "/api/arbitrations/settings", new { version, hours, fallbackUnitId, limitHours = 48 });

        var answers = await Task.WhenAll(SetAsync(office, 0, 12, hub.UnitA), SetAsync(office, 0, 13, hub.UnitA));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        var rules = await office.GetAsync<ArbitrationRules>("/api/arbitrations/settings");
        Assert.Equal((hub.UnitA, 48, 1), (rules.FallbackUnitId!.Value, rules.LimitHours, rules.Version));
        await Caller.RefusedAsync(await SetAsync(office, 0, 12), HttpStatusCode.Conflict, "arbitration.settings-changed");
        await Caller.RefusedAsync(await SetAsync(office, 1, 12, Guid.CreateVersion7()), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await SetAsync(office, 1, 0), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await SetAsync(inspector, 1, 12), HttpStatusCode.Forbidden, "permission.denied");
    }
}
