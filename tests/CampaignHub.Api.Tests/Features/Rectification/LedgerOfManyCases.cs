using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>Sixty cases that share moments of logging and limits, a third of them each with unit A, unit B and nobody.</summary>
public class LedgerOfManyCases(TestCluster cluster) : Hub(cluster)
{
    public const int Count = 60;

    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        await InDatabaseAsync(async db =>
        {
            for (var i = 0; i < Count; i++)
            {
                var (unit, logged) = ((i % 3) switch { 0 => UnitA, 1 => UnitB, _ => (Guid?)null }, Clock.Now.AddHours(-12 * (i / 4)));
                var place = i % 2 == 0 ? new GeoPoint(119 + (i / 100d), 43) : null;
                var finding = new Finding($"第{i}个问题：{(i % 5 == 0 ? "100%垃圾_暴露" : "井盖")}", "市容", null, null, null, $"街道{i}号", place);
                var entry = new LedgerEntry("种子", $"S-{i}", finding, unit, logged, i % 6 == 5 ? null : Clock.Now.AddHours((i / 6 * 6) - 30), i % 10 == 9 ? Clock.Now : null);
                db.Add(RectificationCase.Import(Guid.CreateVersion7(), CampaignId, 1001 + i, entry, Person.System, Clock.Now));
            }

            return await db.SaveChangesAsync();
        });
    }
}
