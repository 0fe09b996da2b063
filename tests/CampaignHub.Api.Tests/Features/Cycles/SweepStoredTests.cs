using CampaignHub.Api.Features.Cycles;
using CampaignHub.Api.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Cycles;

public sealed class SweepStoredTests(CyclesHub hub) : IClassFixture<CyclesHub>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        await hub.InDatabaseAsync(db => db.Set<AnsweredRequest>().ExecuteDeleteAsync());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Messages_go_thirty_days_after_delivery_and_answers_after_seven()
    {
        await StoreAsync(delivered: 3, waiting: 2, answers: 4);

        hub.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(new(0, 0, 0), await SweepAsync());
        hub.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(new(0, 4, 0), await SweepAsync());
        hub.Clock.Advance(TimeSpan.FromDays(23));
        Assert.Equal(new(3, 0, 0), await SweepAsync());
        hub.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Equal(new(0, 0, 0), await SweepAsync());

        Assert.Equal((2, 0), await LeftAsync());
    }

    [Fact]
    public async Task A_sweep_takes_a_batch_and_the_next_ones_the_rest()
    {
        await StoreAsync(delivered: SweepStoredHandler.Batch + 5, waiting: 0, answers: SweepStoredHandler.Batch + 7);
        hub.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(new(SweepStoredHandler.Batch, SweepStoredHandler.Batch, 0), await SweepAsync());
        var rest = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => SweepAsync()));

        Assert.Equal((5, 7), (rest.Sum(r => r.Messages), rest.Sum(r => r.Answers)));
        Assert.Equal((0, 0), await LeftAsync());
    }

    private Task<SweptRows> SweepAsync() => hub.SendAsync((pipe, ct) => pipe.Send(new SweepStored(), ct));

    private async Task<(int Messages, int Answers)> LeftAsync() =>
        (await hub.InDatabaseAsync(db => db.Set<OutboxMessage>().CountAsync()), await hub.InDatabaseAsync(db => db.Set<AnsweredRequest>().CountAsync()));

    private Task<int> StoreAsync(int delivered, int waiting, int answers) => hub.InDatabaseAsync(db =>
    {
        var now = hub.Clock.Now;
        db.AddRange(Enumerable.Range(0, delivered + waiting).Select(i => new OutboxMessage
        {
            CampaignId = hub.CampaignId,
            Kind = "Told",
            Payload = "{}",
            RaisedAt = now,
            DeliveredAt = i < delivered ? now : null,
            NextAttemptAt = i < delivered ? null : now.AddYears(10),
        }));
        db.AddRange(Enumerable.Range(0, answers).Select(_ => new AnsweredRequest { UserId = Guid.NewGuid(), Key = Guid.NewGuid(), Request = "Asked", Fingerprint = "", AnsweredAt = now, Answer = "{}" }));
        return db.SaveChangesAsync();
    });
}
