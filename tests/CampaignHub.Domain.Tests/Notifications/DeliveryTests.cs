using CampaignHub.Domain.Common;
using CampaignHub.Domain.Notifications;

namespace CampaignHub.Domain.Tests.Notifications;

public sealed class DeliveryTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_failure_waits_twice_as_long_up_to_an_hour_and_the_eighth_is_the_last()
    {
        var delivery = new Delivery();
        var waits = new List<double>();
        while (delivery.State is DeliveryState.Waiting)
        {
            delivery.Fail("HTTP 500", Now);
            if (delivery.NextAttemptAt is { } next) waits.Add((next - Now).TotalSeconds);
        }

        Assert.Equal([30, 60, 120, 240, 480, 960, 1920], waits);
        Assert.Equal((8, DeliveryState.Failed, "HTTP 500"), (delivery.Attempts, delivery.State, delivery.LastError));
        Assert.Equal(TimeSpan.FromHours(1), Delivery.WaitAfter(1_000));
    }

    [Fact]
    public void Only_what_was_given_up_is_tried_again()
    {
        var delivery = new Delivery();
        Assert.Equal("delivery.not-failed", Assert.Throws<RefusedException>(delivery.Retry).Refusal.Code);
        for (var i = 0; i < Delivery.MostAttempts; i++) delivery.Fail("x", Now);
        delivery.Retry();
        Assert.Equal((DeliveryState.Waiting, 0, null), (delivery.State, delivery.Attempts, delivery.NextAttemptAt));
        delivery.Succeed(Now);
        Assert.Equal((DeliveryState.Sent, Now, null), (delivery.State, delivery.SentAt, delivery.LastError));
        Assert.Throws<RefusedException>(delivery.Retry);
    }
}
