using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class ExtendSupervisionDocumentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task More_time_moves_the_deadline_of_the_document_its_acts_and_its_cases()
    {
        using var office = await hub.SignInAsync("office");
        var id = await hub.DispatchedAsync();
        var letter = await office.IssuedAsync(id);
        var dueAt = hub.Clock.Now.AddDays(20);

        var extended = await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(letter.DocumentId, "extend", version => new { version, dueAt }));

        Assert.Equal((dueAt, dueAt, PaperEvent.Extended), (extended.DueAt!.Value, extended.Acts[0].DueAt!.Value, extended.LastEvent));
        Assert.Equal(dueAt, (await office.ThreadAsync(id)).HoldUntil);
        await Caller.RefusedAsync(await office.OnPaperAsync(letter.DocumentId, "extend", version => new { version, dueAt = hub.Clock.Now.AddDays(1) }), HttpStatusCode.Conflict, "paper.not-later");
    }
}
