using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DrawLookBacksTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Cases_closed_so_many_days_ago_are_drawn_once_by_a_draw_anybody_can_reckon_again()
    {
        using var office = await hub.SignInAsync("office");
        await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version = 0, rules = new CaseRules { LookBackPercent = 50, LookBackDays = 7 } });
        await hub.InDatabaseAsync(async db =>
        {
            for (var i = 0; i < 40; i++)
            {
                var closedAt = hub.Clock.Now.AddDays(i < 30 ? 0 : 1);
                var entry = new LedgerEntry("look", $"{i}", new Finding("问题", null, null, null, null, null, null), hub.UnitA, hub.Clock.Now.AddDays(-3), closedAt, closedAt);
                db.Add(RectificationCase.Import(Guid.CreateVersion7(), hub.CampaignId, 700_000 + i, entry, Domain.Common.Person.System, hub.Clock.Now));
            }

            return await db.SaveChangesAsync();
        });
        hub.Clock.Advance(TimeSpan.FromDays(6));
        await hub.SendAsClockAsync(new DrawLookBacks());
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => hub.SendAsClockAsync(new DrawLookBacks())));

        var draw = await hub.InDatabaseAsync(db => db.LookBackDraws.AsNoTracking().SingleAsync(d => d.Eligible > 0));
        var chosen = await hub.InDatabaseAsync(db => db.LookBacks.AsNoTracking().Where(l => l.DrawId == draw.Id).Select(l => l.CaseId).ToListAsync());
        var closed = await hub.InDatabaseAsync(db => db.Cases.AsNoTracking().Where(c => c.SourceSystem == "look" && c.ClosedAt < hub.Clock.Now.AddDays(-6)).Select(c => c.Id).ToListAsync());
        Assert.Equal((30, chosen.Count, 50), (draw.Eligible, draw.Chosen, draw.Percent));
        Assert.Equal(closed.Where(id => SampleDraw.Chooses(SampleDraw.NumberOf(draw.Seed, id, 0), 50)).Order(), chosen.Order());

        hub.Clock.Advance(TimeSpan.FromDays(3));
        await hub.SendAsClockAsync(new DrawLookBacks());
        Assert.Equal(40, await hub.InDatabaseAsync(db => db.LookBackDraws.SumAsync(d => d.Eligible)));
    }
}
