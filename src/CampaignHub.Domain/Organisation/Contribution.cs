using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>The people and vehicles a unit draws into a joint operation on a day (O-36).</summary>
public sealed class Contribution : Aggregate
{
    private Contribution()
    {
    }

    public Guid BodyId { get; private set; }

    public Guid UnitId { get; private set; }

    public DateOnly On { get; private set; }

    public int Staff { get; private set; }

    public int Vehicles { get; private set; }

    /// <summary>Records a day's strength. Refused: contribution.not-a-joint-operation.</summary>
    public static Contribution Record(Guid id, Body body, Guid unitId, DateOnly on, int staff, int vehicles)
    {
        if (body.Kind is not BodyKind.JointOperation) throw OrganisationRefusals.NotAJointOperation.AsException();
        return new Contribution { Id = id, CampaignId = body.CampaignId, BodyId = body.Id, UnitId = unitId, On = on, Staff = staff, Vehicles = vehicles };
    }
}
