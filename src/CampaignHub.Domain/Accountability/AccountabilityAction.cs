using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Accountability;

/// <summary>Outcomes of accountability, from mild to severe .</summary>
public enum AccountabilityKind
{
    /// <summary>提醒谈话.</summary>
    ReminderTalk,

    /// <summary>约谈.</summary>
    Interview,

    /// <summary>书面检查.</summary>
    WrittenReview,

    /// <summary>通报批评.</summary>
    CircularCriticism,

    /// <summary>取消评先评优资格.</summary>
    HonoursWithheld,

    /// <summary>诫勉.</summary>
    Admonition,

    /// <summary>调离岗位.</summary>
    Transferred,

    /// <summary>免职.</summary>
    Dismissed,

    /// <summary>移送纪检监察.</summary>
    ReferredToDiscipline,
}

/// <summary>What a decision of accountability rests on; any of them may be missing.</summary>
/// <param name="ActId">The act of supervision it goes with, such as a circular criticism.</param>
public sealed record AccountabilityBasis(Guid? CircularId, Guid? CaseId, Guid? LetterId, Guid? ActId = null);

/// <summary>
/// A decision by which a unit or a cadre was held to account: a record of what the competent body decided, not the decision itself.
/// It is never changed; a wrong one is withdrawn with a reason and stays to be read.
/// </summary>
public sealed class AccountabilityAction : Aggregate
{
    private AccountabilityAction()
    {
    }

    public AccountabilityKind Kind { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid? StaffMemberId { get; private set; }

    /// <summary>The person held to account; null where it is the unit.</summary>
    public string? PersonName { get; private set; }

    public string? JobTitle { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    /// <summary>The body that decided.</summary>
    public string DecidedBy { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public Guid? CircularId { get; private set; }

    public Guid? CaseId { get; private set; }

    public Guid? LetterId { get; private set; }

    /// <summary>The act of supervision it goes with .</summary>
    public Guid? ActId { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawnBecause { get; private set; }

    /// <summary>Enters a decision. Refused: accountability.ahead, accountability.needs-person.</summary>
    public static AccountabilityAction Record(
        Guid id, Guid campaignId, AccountabilityKind kind, Guid unitId, (Guid? MemberId, string? Name, string? JobTitle) person, DateOnly decidedOn, string decidedBy, string reason, AccountabilityBasis basis,
        DateOnly today, Person by, DateTimeOffset now)
    {
        if (decidedOn > today) throw AccountabilityRefusals.ActionAhead.AsException();
        if (person.Name is null && !FallsOnUnits(kind)) throw AccountabilityRefusals.ActionNeedsPerson.AsException();
        return new()
        {
            Id = id,
            CampaignId = campaignId,
            Kind = kind,
            UnitId = unitId,
            StaffMemberId = person.MemberId,
            PersonName = person.Name,
            JobTitle = person.JobTitle,
            DecidedOn = decidedOn,
            DecidedBy = decidedBy,
            Reason = reason,
            CircularId = basis.CircularId,
            CaseId = basis.CaseId,
            LetterId = basis.LetterId,
            ActId = basis.ActId,
            RecordedBy = by.Name,
            RecordedAt = now,
        };
    }

    /// <summary>True for what a unit as a whole can be held to; the rest falls on a person.</summary>
    public static bool FallsOnUnits(AccountabilityKind kind) =>
        kind is AccountabilityKind.Interview or AccountabilityKind.WrittenReview or AccountabilityKind.CircularCriticism or AccountabilityKind.HonoursWithheld;

    /// <summary>Marks a wrong record; it stays to be read. Refused: accountability.withdrawn.</summary>
    public void Withdraw(string because, DateTimeOffset now)
    {
        if (WithdrawnAt is not null) throw AccountabilityRefusals.ActionWithdrawn.AsException();
        (WithdrawnAt, WithdrawnBecause) = (now, because);
    }
}
