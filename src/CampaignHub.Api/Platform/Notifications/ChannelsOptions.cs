namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Settings of the section Channels.</summary>
internal sealed class ChannelsOptions
{
    /// <summary>Where people reach the dashboard, for links in messages; without it a message has no link.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>Seconds after which one message is given up as unanswered.</summary>
    public double TimeoutSeconds { get; set; } = 5;

    /// <summary>Channels that send at the same time.</summary>
    public int AtOnce { get; set; } = 8;

    /// <summary>Also http addresses; for a robot in the same house.</summary>
    public bool AllowHttp { get; set; }

    /// <summary>Also addresses of this machine and of private networks.</summary>
    public bool AllowPrivateAddresses { get; set; }

    public string? SmtpHost { get; set; }

    public int SmtpPort { get; set; } = 25;

    public bool SmtpTls { get; set; }

    public string? SmtpUserName { get; set; }

    public string? SmtpPassword { get; set; }

    /// <summary>The sender's address.</summary>
    public string? MailFrom { get; set; }

    public bool HasMail => !string.IsNullOrWhiteSpace(SmtpHost) && !string.IsNullOrWhiteSpace(MailFrom);

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
}
