using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Colours a unit is shown in (红黄绿牌, 黑旗 R-10), from the mildest to the strictest.</summary>
public enum CardColour
{
    Green,
    Yellow,
    Red,
    BlackFlag,
}

/// <summary>A card or flag a unit holds for a period: a month, or for the black flag a quarter. A wrong one is withdrawn with a reason and stays to be read.</summary>
public sealed class UnitCard : Aggregate
{
    private UnitCard()
    {
    }

    public Guid UnitId { get; private set; }

    public CardColour Colour { get; private set; }

    /// <summary>Key of the month (2018-07) or of the quarter (2018-Q3).</summary>
    public string Period { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>The act that asked for it; null where the ranking did, or a person.</summary>
    public Guid? ActId { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public string GivenBy { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>Gives a unit a card. Refused: card.period, card.flag-by-quarter.</summary>
    public static UnitCard Give(Guid id, Guid campaignId, Guid unitId, CardColour colour, CardPeriod period, string reason, Guid? actId, Person by, DateTimeOffset now)
    {
        if (colour is CardColour.BlackFlag != period.IsQuarter) throw CardRefusals.FlagByQuarter.AsException();
        var card = new UnitCard { Id = id, CampaignId = campaignId, UnitId = unitId, Colour = colour, Period = period.Key, Reason = reason, ActId = actId, GivenAt = now, GivenBy = by.Name };
        card.Raise(new CardGiven(campaignId, id, unitId, colour, period.Key));
        return card;
    }

    /// <summary>True where a step that asks for this colour is not met by it: it gives way to the stricter card.</summary>
    public bool IsMilderThan(CardColour colour) => Colour < colour;

    /// <summary>Takes it back. Refused: card.withdrawn.</summary>
    public void Withdraw(string because, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) throw CardRefusals.Withdrawn.AsException();
        (WithdrawnAt, WithdrawnBecause) = (now, because);
    }
}

/// <summary>A unit was given a card: its contacts are told.</summary>
public sealed record CardGiven(Guid CampaignId, Guid CardId, Guid UnitId, CardColour Colour, string Period) : IDomainEvent;
