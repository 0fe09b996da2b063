using System.Net;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class AcknowledgeCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task A_unit_acknowledges_once_and_again_is_harmless()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var contact = await hub.SignInAsync("contact.a");
        using var office = await hub.SignInAsync("office");
        Assert.Equal([CircularVerb.Acknowledge], (await contact.GetAsync<CircularDetail>($"/api/circulars/{issued.CircularId}")).Verbs);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => contact.PostAsync<CircularDetail>($"/api/circulars/{issued.CircularId}/acknowledge")));

        Assert.All(answers, a => Assert.Equal((true, 1, 1), (a.AcknowledgedByMe, a.Acknowledged, a.Recipients)));
        Assert.All(answers, a => Assert.Empty(a.Verbs));
        var seen = await office.GetAsync<CircularDetail>($"/api/circulars/{issued.CircularId}");
        Assert.Equal((issued.Version, 1, 2), (seen.Version, seen.Acknowledged, seen.Recipients));
        Assert.Equal([("交通局", null), ("城管局", (string?)"contact.a")], seen.Receipts.Select(r => (r.UnitNameZh, r.ByName)));
    }

    [Fact]
    public async Task Units_acknowledge_side_by_side_without_hindering_one_another()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var a = await hub.SignInAsync("contact.a");
        using var b = await hub.SignInAsync("contact.b");
        using var office = await hub.SignInAsync("office");

        await Task.WhenAll(new[] { a, b }.Select(c => c.PostAsync<CircularDetail>($"/api/circulars/{issued.CircularId}/acknowledge")));

        Assert.Equal(2, (await office.GetAsync<CircularDetail>($"/api/circulars/{issued.CircularId}")).Acknowledged);
    }

    [Fact]
    public async Task What_is_not_out_is_not_there_to_acknowledge()
    {
        var approved = await hub.CircularAsync(CircularState.Approved);
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.PostAsync($"/api/circulars/{approved.CircularId}/acknowledge"), HttpStatusCode.NotFound, "circular.not-found");
    }

    [Fact]
    public async Task Only_unit_contacts_acknowledge()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync($"/api/circulars/{issued.CircularId}/acknowledge"), HttpStatusCode.Forbidden, "permission.denied");
    }
}
