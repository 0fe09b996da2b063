using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>Where a limit moves to when a case stood still between two instants; null for a limit of which nobody knows what it runs by.</summary>
public delegate DateTimeOffset PauseShift(LimitRunsBy? runsBy, DateTimeOffset due, DateTimeOffset paused, DateTimeOffset resumed);

/// <summary>One finished stretch in which a case's clock lawfully stood still. Written once, when the case is taken up again.</summary>
public sealed class CasePause
{
    internal CasePause(Guid campaignId, Guid caseId, int sequence, CaseState kind, DateTimeOffset from, DateTimeOffset until)
    {
        CampaignId = campaignId;
        CaseId = caseId;
        Sequence = sequence;
        Kind = kind;
        From = from;
        Until = until;
    }

    public Guid CampaignId { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>The version of the case that took it up again.</summary>
    public int Sequence { get; private set; }

    /// <summary>Suspended, deferred or blocked.</summary>
    public CaseState Kind { get; private set; }

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset Until { get; private set; }
}
