using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>What a shop answers for before its door (T-22).</summary>
public enum FrontageKind
{
    /// <summary>门前三包.</summary>
    Three,

    /// <summary>门前五包.</summary>
    Five,
}

/// <summary>The frontage agreement of a shop (门前三包责任书): who signed it and when, and when it was signed again (T-22).</summary>
public sealed class FrontageAgreement : Aggregate, IInArea
{
    private FrontageAgreement()
    {
    }

    public Guid AreaId { get; private set; }

    public FrontageKind Kind { get; private set; }

    public string Shop { get; private set; } = "";

    public string Street { get; private set; } = "";

    /// <summary>Who signed for the shop.</summary>
    public string Party { get; private set; } = "";

    public DateOnly SignedOn { get; private set; }

    /// <summary>The last day it was signed again; null where it never was.</summary>
    public DateOnly? RenewedOn { get; private set; }

    public int Renewals { get; private set; }

    /// <summary>Signs one. Refused: frontage.ahead.</summary>
    public static FrontageAgreement Sign(Guid id, Guid campaignId, Guid areaId, FrontageKind kind, string shop, string street, string party, DateOnly signedOn, DateOnly today)
    {
        if (signedOn > today) throw CommunityRefusals.FrontageAhead.AsException();
        return new() { Id = id, CampaignId = campaignId, AreaId = areaId, Kind = kind, Shop = shop, Street = street, Party = party, SignedOn = signedOn };
    }

    /// <summary>Signs it again, perhaps by somebody else; the same day again changes nothing. Refused: frontage.ahead, frontage.renewed-before.</summary>
    public void Renew(DateOnly on, string party, DateOnly today)
    {
        if (on > today) throw CommunityRefusals.FrontageAhead.AsException();
        if (on == RenewedOn && party == Party) return;
        if (on <= (RenewedOn ?? SignedOn)) throw CommunityRefusals.FrontageRenewedBefore.AsException();
        (RenewedOn, Party) = (on, party);
        Renewals++;
    }

    /// <summary>Writes down a breach. Refused: frontage.ahead, frontage.breach-before.</summary>
    public FrontageBreach Breach(Guid id, DateOnly on, string what, decimal? penalty, DateOnly today, Person by, DateTimeOffset now)
    {
        if (on > today) throw CommunityRefusals.FrontageAhead.AsException();
        if (on < SignedOn) throw CommunityRefusals.FrontageBreachBefore.AsException();
        return FrontageBreach.Of(this, id, on, what, penalty, by, now);
    }
}
