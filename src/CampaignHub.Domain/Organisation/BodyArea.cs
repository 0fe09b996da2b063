using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>An area a body looks after, such as the squadron area of a supervision group, between two business dates (O-12, O-16).</summary>
public sealed class BodyArea : Aggregate
{
    private BodyArea()
    {
    }

    public Guid BodyId { get; private set; }

    public Guid AreaId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly? Until { get; private set; }

    public static BodyArea Assign(Guid id, Guid campaignId, Guid bodyId, Guid areaId, DateOnly from) =>
        new() { Id = id, CampaignId = campaignId, BodyId = bodyId, AreaId = areaId, From = from };

    /// <summary>Ends the duty after its last day. Refused: body-area.ended, appointment.backwards.</summary>
    public void End(DateOnly lastDay)
    {
        if (Until is not null) throw OrganisationRefusals.BodyAreaEnded.AsException();
        if (lastDay < From) throw OrganisationRefusals.AppointmentBackwards.AsException();
        Until = lastDay;
    }
}
