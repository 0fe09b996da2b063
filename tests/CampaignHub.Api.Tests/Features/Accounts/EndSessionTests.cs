using System.Net;
using CampaignHub.Api.Features.Accounts;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accounts;

public sealed class EndSessionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_ended_session_is_over_at_once_on_every_server_and_only_ones_own_can_be_ended()
    {
        using var lost = await hub.SignInAsync("leader");
        using var mine = await hub.SignInAsync("leader");
        using var office = await hub.SignInAsync("office");
        var row = (await lost.GetAsync<List<SessionRow>>("/api/account/sessions")).Single(r => r.Current);

        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Delete, $"/api/account/sessions/{row.SessionId}"), HttpStatusCode.NotFound, "session.not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await mine.SendAsync(HttpMethod.Delete, $"/api/account/sessions/{row.SessionId}")).StatusCode);

        await Caller.RefusedAsync(await lost.GetAsync("/api/account"), HttpStatusCode.Unauthorized, "session.required");
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync("/api/account")).StatusCode);
    }

    [Fact]
    public async Task The_database_holds_neither_the_key_of_a_session_nor_its_ticket_in_the_clear()
    {
        using var inspector = await hub.SignInAsync("inspector");

        var sessions = await hub.InDatabaseAsync(db => db.Set<UserSession>().AsNoTracking().ToListAsync());

        Assert.All(sessions, s => Assert.Matches("^[0-9a-f]{64}$", s.KeyHash));
        Assert.DoesNotContain(sessions, s => System.Text.Encoding.UTF8.GetString(s.Ticket).Contains("inspector", StringComparison.Ordinal));
    }
}
