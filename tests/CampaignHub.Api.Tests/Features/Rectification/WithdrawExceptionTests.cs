using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class WithdrawExceptionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_unit_takes_its_request_back_and_nobody_decides_it_then()
    {
        var id = await hub.InHandAsync();
        var asked = (await hub.AskAsync("contact.a", id, "deferral", hub.Clock.Now.AddDays(9))).Asked!;
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await other.PostAsync($"/api/exceptions/{asked.RequestId}/withdraw", new { asked.Version }), HttpStatusCode.NotFound, "request.not-found");
        await Caller.RefusedAsync(await office.PostAsync($"/api/exceptions/{asked.RequestId}/withdraw", new { asked.Version }), HttpStatusCode.Forbidden, "case.not-yours");
        Caller.Succeeded(await contact.PostAsync($"/api/exceptions/{asked.RequestId}/withdraw", new { asked.Version }));

        await Caller.RefusedAsync(await hub.DecideAsync("office", asked), HttpStatusCode.Conflict, "request.decided");
        Assert.Equal(CaseEventKind.ExceptionWithdrawn, (await contact.GetAsync<CaseDetail>($"/api/cases/{id}")).Timeline[^1].Kind);
    }
}
