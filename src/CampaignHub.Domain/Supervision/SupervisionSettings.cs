using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>The lines between the colours, how many reds make an interview, who is last and first and among whom, and whether listed problems are shown to the public.</summary>
public sealed record SupervisionRules(decimal GreenFrom, decimal RedBelow, int RedsInARow, int BlackFlags, int Top, int Bottom, bool PublicListing, VerdictReach Reach);

/// <summary>A campaign's settings of supervision; they bear the campaign's id, so that there is one.</summary>
public sealed class SupervisionSettings : Aggregate
{
    private SupervisionSettings()
    {
    }

    /// <summary>A score from here on is green.</summary>
    public decimal GreenFrom { get; private set; } = 90;

    /// <summary>A score below is red; what lies between is yellow.</summary>
    public decimal RedBelow { get; private set; } = 75;

    /// <summary>So many reds in a row propose an interview.</summary>
    public int RedsInARow { get; private set; } = 3;

    /// <summary>So many units of each group come last in a quarter.</summary>
    public int BlackFlags { get; private set; } = 1;

    /// <summary>So many are commended at the end of a year .</summary>
    public int Top { get; private set; } = 20;

    /// <summary>So many are criticised.</summary>
    public int Bottom { get; private set; } = 4;

    /// <summary>Among whom those are the first and the last; flags of a quarter go by ranking groups always.</summary>
    public VerdictReach Reach { get; private set; } = VerdictReach.Citywide;

    /// <summary>Off until somebody decides otherwise.</summary>
    public bool PublicListing { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public int Version { get; private set; }

    public SupervisionRules Rules => new(GreenFrom, RedBelow, RedsInARow, BlackFlags, Top, Bottom, PublicListing, Reach);

    public static SupervisionSettings Initial(Guid campaignId) => new() { Id = campaignId, CampaignId = campaignId };

    /// <summary>Decides anew. Refused: supervision.settings-backwards.</summary>
    public void Set(SupervisionRules rules, Person by)
    {
        if (rules.RedBelow > rules.GreenFrom) throw CardRefusals.SettingsBackwards.AsException();
        (GreenFrom, RedBelow, RedsInARow, BlackFlags, Top, Bottom, PublicListing, Reach) = (rules.GreenFrom, rules.RedBelow, rules.RedsInARow, rules.BlackFlags, rules.Top, rules.Bottom, rules.PublicListing, rules.Reach);
        ChangedBy = by.Name;
        Version++;
    }

    /// <summary>The colour a score of a closed month stands for.</summary>
    public CardColour ColourOf(decimal score) => score >= GreenFrom ? CardColour.Green : score < RedBelow ? CardColour.Red : CardColour.Yellow;
}
