using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

public enum NotificationRhythm
{
    AtOnce,
    DailyDigest,
}

/// <summary>Which quiet hours hold for a person.</summary>
public enum QuietChoice
{
    Campaign,
    Own,
    Never,
}

/// <summary>What a person wishes: mail or none, to where, how often, and when not.</summary>
public sealed record NotificationWishes
{
    public bool Mail { get; init; } = true;

    /// <summary>In place of the account's address.</summary>
    public string? MailAddress { get; init; }

    public bool English { get; init; }

    public NotificationRhythm Rhythm { get; init; }

    /// <summary>The full hour of the daily digest, in the campaign's local time.</summary>
    public int DigestHour { get; init; } = 8;

    public QuietChoice Quiet { get; init; }

    public TimeOnly? QuietFrom { get; init; }

    public TimeOnly? QuietUntil { get; init; }

    /// <summary>The hours that hold for the person; null when none do.</summary>
    public QuietHours? QuietOr(QuietHours? campaign) => Quiet switch
    {
        QuietChoice.Campaign => campaign,
        QuietChoice.Own when QuietFrom is { } from && QuietUntil is { } until => new(from, until),
        _ => null,
    };
}

/// <summary>A person's own wishes about notices; it bears the account's id.</summary>
public sealed class NotificationPreferences : Aggregate
{
    private NotificationPreferences()
    {
    }

    public bool Mail { get; private set; }

    public string? MailAddress { get; private set; }

    public bool English { get; private set; }

    public NotificationRhythm Rhythm { get; private set; }

    public int DigestHour { get; private set; }

    public QuietChoice Quiet { get; private set; }

    public TimeOnly? QuietFrom { get; private set; }

    public TimeOnly? QuietUntil { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public NotificationWishes Wishes => new()
    {
        Mail = Mail,
        MailAddress = MailAddress,
        English = English,
        Rhythm = Rhythm,
        DigestHour = DigestHour,
        Quiet = Quiet,
        QuietFrom = QuietFrom,
        QuietUntil = QuietUntil,
    };

    public static NotificationPreferences Of(Guid userId, Guid campaignId) => new() { Id = userId, CampaignId = campaignId };

    public void Set(NotificationWishes wishes)
    {
        (Mail, MailAddress, English, Rhythm, DigestHour) = (wishes.Mail, wishes.MailAddress, wishes.English, wishes.Rhythm, wishes.DigestHour);
        (Quiet, QuietFrom, QuietUntil) = (wishes.Quiet, wishes.QuietFrom, wishes.QuietUntil);
        Version++;
    }
}
