using System.Net;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Audit;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Audit;

[Collection(QuietDefinition.Name)]
public sealed class GetAuditEntryTests(QuietHub hub) : IClassFixture<QuietHub>
{
    [Fact]
    public async Task A_line_shows_what_was_before_and_after_and_its_seal_once_it_has_one()
    {
        var caseId = await hub.LogAsync("路灯不亮");
        await hub.DispatchAsync(caseId, hub.UnitB);
        using var office = await hub.SignInAsync("office");
        var row = (await office.GetAsync<AuditPage>($"/api/audit?entityId={caseId}&command=DispatchCase")).Items[0];

        var open = await office.GetAsync<AuditDetail>($"/api/audit/{row.EntryId}");
        await hub.SealAsync();
        await hub.SealAsync();
        var closed = await office.GetAsync<AuditDetail>($"/api/audit/{row.EntryId}");

        Assert.Equal(("logged", null), ((string?)JsonNode.Parse(open.Before!)!["State"], (string?)JsonNode.Parse(open.Before!)!["UnitId"]));
        Assert.Equal(("dispatched", hub.UnitB.ToString()), ((string?)JsonNode.Parse(open.After!)!["State"], (string?)JsonNode.Parse(open.After!)!["UnitId"]));
        Assert.Equal((null, null), (open.Block, open.BlockHash));
        Assert.True(closed is { Block: > 0, BlockHash.Length: 64, SealedAt: not null });
    }

    [Fact]
    public async Task An_unknown_line_and_one_of_another_campaign_are_not_found()
    {
        await using var connection = await hub.ConnectAsync();
        await connection.ExecuteAsync(hub.Insert("'foreign'").Replace(hub.CampaignId.ToString(), Guid.CreateVersion7().ToString(), StringComparison.Ordinal));
        var foreign = await connection.AskAsync<long>("SELECT id FROM audit_entries WHERE actor_name = 'foreign'");
        using var admin = await hub.SignInAsync("admin");

        await Caller.RefusedAsync(await admin.GetAsync($"/api/audit/{foreign}"), HttpStatusCode.NotFound, "audit.not-found");
        await Caller.RefusedAsync(await admin.GetAsync("/api/audit/999999999"), HttpStatusCode.NotFound, "audit.not-found");
    }
}
