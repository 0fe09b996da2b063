using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Who in the unit does it: somebody with an account, or a person of the register who has none.</summary>
public sealed record CaseAssignee(Guid? UserId, Guid? StaffId, string Name);

/// <summary>A case was given to a person of its unit: that person is told.</summary>
public sealed record CaseAssigned(Guid CampaignId, Guid CaseId, Guid UnitId, Guid UserId) : IDomainEvent;

/// <summary>How a unit shares out its cases among its own people (任务分派).</summary>
public sealed partial class RectificationCase
{
    /// <summary>The account of the person who does it; null for nobody or for somebody without one.</summary>
    public Guid? AssigneeUserId { get; private set; }

    /// <summary>The person of the register who does it.</summary>
    public Guid? AssigneeStaffId { get; private set; }

    public string? AssigneeName { get; private set; }

    /// <summary>Gives the case to a person of the unit, or takes it back (null). Refused: case.not-yours, case.not-assignable.</summary>
    public void Assign(CaseAssignee? to, Person by, DateTimeOffset now)
    {
        RequireOwn(by);
        if (State is not (CaseState.Dispatched or CaseState.Accepted or CaseState.Returned or CaseState.Rebounded)) throw RectificationRefusals.NotAssignable(State).AsException();
        if ((to?.UserId, to?.StaffId, to?.Name) == (AssigneeUserId, AssigneeStaffId, AssigneeName)) return;
        (AssigneeUserId, AssigneeStaffId, AssigneeName) = (to?.UserId, to?.StaffId, to?.Name);
        Happened(to is null ? CaseEventKind.Unassigned : CaseEventKind.Assigned, by, now, to?.Name, UnitId);
        if (to?.UserId is { } userId && userId != by.UserId) Raise(new CaseAssigned(CampaignId, Id, UnitId!.Value, userId));
    }
}
