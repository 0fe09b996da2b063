using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Notifications;

/// <summary>A way out of the inbox: e-mail to each person, or one message to a group by a robot's webhook in the shape the product wants.</summary>
public enum ChannelKind
{
    Mail,
    WeCom,
    DingTalk,
    Json,
}

/// <summary>What a channel says: for whom, in which words, of which kinds of notice (all when none is named).</summary>
public sealed record ChannelFacts(string Name, ChannelKind Kind, Guid? UnitId, bool English, string? Template, IReadOnlyList<string> Kinds, bool On);

/// <summary>One way by which a campaign's notices leave the house; its address and secret are kept sealed and never told again.</summary>
public sealed class Channel : Aggregate
{
    public const int Most = 300;

    private Channel()
    {
    }

    public string Name { get; private set; } = "";

    public ChannelKind Kind { get; private set; }

    /// <summary>Whose contacts are in the group; null for the campaign's own group.</summary>
    public Guid? UnitId { get; private set; }

    public bool English { get; private set; }

    /// <summary>The message with its gaps; null for the usual one.</summary>
    public string? Template { get; private set; }

    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public bool On { get; private set; }

    /// <summary>The host of the address, the one part that is no secret; null for e-mail.</summary>
    public string? Host { get; private set; }

    public string? SealedAddress { get; private set; }

    public string? SealedSecret { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    /// <summary>How often in a row the far side did not answer properly; written by the sending.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? RestedAt { get; private set; }

    /// <summary>Until then nothing is sent: the far side is given time to recover.</summary>
    public DateTimeOffset? RestingUntil { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? LastSentAt { get; private set; }

    /// <summary>Refused: channel.address-missing.</summary>
    public static Channel Create(Guid id, Guid campaignId, ChannelFacts facts, SealedAddress? address, string? secret)
    {
        var channel = new Channel { Id = id, CampaignId = campaignId, Kind = facts.Kind };
        channel.Amend(facts, address, secret);
        return channel;
    }

    /// <summary>An address or a secret that is null stays as it is; an empty secret is taken away. Refused: channel.kind-fixed, channel.address-missing.</summary>
    public void Amend(ChannelFacts facts, SealedAddress? address, string? secret)
    {
        if (facts.Kind != Kind) throw NotificationRefusals.KindFixed.AsException();
        if (Kind is not ChannelKind.Mail && address is null && SealedAddress is null) throw NotificationRefusals.AddressMissing.AsException();
        (Name, UnitId, English, Template, Kinds, On) = (facts.Name, Kind is ChannelKind.Mail ? null : facts.UnitId, facts.English, facts.Template, facts.Kinds, facts.On);
        if (address is not null) (Host, SealedAddress) = (address.Host, address.Sealed);
        if (secret is not null) SealedSecret = secret.Length == 0 ? null : secret;
        (Failures, RestedAt, RestingUntil, LastError) = (0, null, null, null);
        Version++;
    }
}

/// <summary>An address that only the installation's keys open, and its host.</summary>
public sealed record SealedAddress(string Host, string Sealed);
