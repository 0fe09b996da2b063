using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Communities;

/// <summary>What is known of a residential compound.</summary>
/// <param name="ManagedBy">The property company; null where nobody manages the compound (无物业).</param>
public sealed record CompoundFacts(string NameZh, string? NameEn, string? Address, int Households, bool Managed, string? ManagedBy, bool FireEquipment);

/// <summary>A residential compound: managed by a property company or not, with fire equipment or without (O-44).</summary>
public sealed class Compound : Aggregate, IInArea
{
    public const int MostHouseholds = 100_000;

    private Compound()
    {
    }

    public Guid AreaId { get; private set; }

    public string NameZh { get; private set; } = "";

    public string? NameEn { get; private set; }

    public string? Address { get; private set; }

    public int Households { get; private set; }

    public bool Managed { get; private set; }

    public string? ManagedBy { get; private set; }

    public bool FireEquipment { get; private set; }

    public int Version { get; private set; }

    /// <summary>Registers one. Refused: compound.manager.</summary>
    public static Compound Register(Guid id, Guid campaignId, Guid areaId, CompoundFacts facts)
    {
        var compound = new Compound { Id = id, CampaignId = campaignId };
        compound.Take(areaId, facts);
        return compound;
    }

    /// <summary>Takes other facts. Refused: compound.manager.</summary>
    public void Amend(Guid areaId, CompoundFacts facts)
    {
        Take(areaId, facts);
        Version++;
    }

    private void Take(Guid areaId, CompoundFacts facts)
    {
        if (!facts.Managed && facts.ManagedBy is not null) throw CommunityRefusals.CompoundManager.AsException();
        AreaId = areaId;
        (NameZh, NameEn, Address, Households, Managed, ManagedBy, FireEquipment) = (facts.NameZh, facts.NameEn, facts.Address, facts.Households, facts.Managed, facts.ManagedBy, facts.FireEquipment);
    }
}
