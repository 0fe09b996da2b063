using System.Net;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ExportSupervisionPdfTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_unit_does_not_print_a_draft()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var draft = await office.DraftedAsync(await hub.DispatchedAsync());

        await Caller.RefusedAsync(await contact.GetAsync($"/api/supervision/documents/{draft.DocumentId}/document.pdf"), HttpStatusCode.NotFound, "paper.not-found");
    }
}
