namespace CampaignHub.Domain.Network;

/// <summary>Who visits: a unit, a body, or a person by name, who may stand for a unit.</summary>
public sealed record PairingHolder(Guid? UnitId, Guid? BodyId, Guid? StaffMemberId, string? PersonName)
{
    public static PairingHolder OfUnit(Guid unitId) => new(unitId, null, null, null);

    public static PairingHolder OfBody(Guid bodyId) => new(null, bodyId, null, null);

    public static PairingHolder Named(string name, Guid? unitId = null) => new(unitId, null, null, name);

    /// <summary>Units support and partner, a body supervises, everybody else comes in person.</summary>
    public bool Fits(PairingKind kind) => kind switch
    {
        PairingKind.SupportUnit or PairingKind.Partnership => this is { UnitId: not null, BodyId: null, PersonName: null },
        PairingKind.SupervisionTeam => this is { BodyId: not null, UnitId: null, PersonName: null },
        _ => this is { PersonName: not null, BodyId: null },
    };
}
