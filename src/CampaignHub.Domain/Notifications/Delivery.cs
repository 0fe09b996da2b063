using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

public enum DeliveryState
{
    Waiting,
    Sent,

    /// <summary>Given up after the last attempt; an administrator may have it tried again.</summary>
    Failed,

    /// <summary>Its channel, or the mail of whom it was for, was switched off while it waited.</summary>
    Dropped,
}

/// <summary>One notice on its way through one channel: to a person by e-mail, or to the group of a robot. Each goes once.</summary>
public sealed class Delivery : ICampaignOwned
{
    public const int MostAttempts = 8;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    public Guid Id { get; init; }

    public Guid CampaignId { get; init; }

    public Guid ChannelId { get; init; }

    /// <summary>The outbox message it came from; null for a trial.</summary>
    public long? MessageId { get; init; }

    /// <summary>Who gets it; empty for the group of a robot.</summary>
    public Guid UserId { get; init; }

    public string Kind { get; init; } = "";

    public string TitleZh { get; init; } = "";

    public string TitleEn { get; init; } = "";

    public string Link { get; init; } = "";

    public DateTimeOffset At { get; init; }

    /// <summary>Quiet hours do not hold it back, and no digest waits for it.</summary>
    public bool Urgent { get; init; }

    /// <summary>Goes with the others that wait for the same person, in one message.</summary>
    public bool Digest { get; init; }

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Since when it is put off: a clock that shows an earlier time was set back, and the wait is over.</summary>
    public DateTimeOffset? PutOffAt { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Not before then: quiet hours, or the hour of a digest.</summary>
    public void HoldUntil(DateTimeOffset until, DateTimeOffset now) => (PutOffAt, NextAttemptAt) = (now, until);

    public void Succeed(DateTimeOffset now) => (State, Attempts, SentAt, PutOffAt, NextAttemptAt, LastError) = (DeliveryState.Sent, Attempts + 1, now, null, null, null);

    /// <summary>Waits longer after every attempt, and is given up after the last.</summary>
    public void Fail(string error, DateTimeOffset now)
    {
        (Attempts, LastError) = (Attempts + 1, error);
        if (Attempts >= MostAttempts) (State, PutOffAt, NextAttemptAt) = (DeliveryState.Failed, null, null);
        else HoldUntil(now + WaitAfter(Attempts), now);
    }

    /// <summary>Whoever it was for wishes no mail any more.</summary>
    public void Drop() => (State, PutOffAt, NextAttemptAt) = (DeliveryState.Dropped, null, null);

    /// <summary>Tries again from the beginning. Refused: delivery.not-failed.</summary>
    public void Retry()
    {
        if (State is not DeliveryState.Failed) throw NotificationRefusals.NotFailed.AsException();
        (State, Attempts, PutOffAt, NextAttemptAt) = (DeliveryState.Waiting, 0, null, null);
    }

    /// <summary>How long nothing is tried after so many failures in a row.</summary>
    public static TimeSpan WaitAfter(int failures)
    {
        var wait = FirstWait * Math.Pow(2, Math.Clamp(failures - 1, 0, 20));
        return wait < LongestWait ? wait : LongestWait;
    }
}
