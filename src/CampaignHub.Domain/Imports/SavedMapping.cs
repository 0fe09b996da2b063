using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Imports;

/// <summary>A column mapping kept under a name, so that the same foreign ledger is read the same way every month .</summary>
public sealed class SavedMapping : Aggregate
{
    private SavedMapping()
    {
    }

    public string Name { get; private set; } = "";

    public LedgerRules Rules { get; private set; } = null!;

    public static SavedMapping Create(Guid id, Guid campaignId, string name, LedgerRules rules) => new() { Id = id, CampaignId = campaignId, Name = name, Rules = rules };

    public void Change(string name, LedgerRules rules)
    {
        Name = name;
        Rules = rules;
    }
}
