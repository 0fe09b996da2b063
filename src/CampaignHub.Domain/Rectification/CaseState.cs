namespace CampaignHub.Domain.Rectification;

/// <summary>Where a case stands between finding a problem and closing it out .</summary>
public enum CaseState
{
    Logged,

    /// <summary>Taken up as a case (立案), waiting for a unit.</summary>
    Filed,
    Dispatched,

    /// <summary>The unit says it is not its own (回退): the office dispatches it again.</summary>
    SentBack,
    Accepted,
    Submitted,
    Returned,

    /// <summary>Closed once, found again (反弹): the unit rectifies anew.</summary>
    Rebounded,

    /// <summary>Carried as pending (挂账): seasonal work, or works that cannot be done now.</summary>
    Suspended,

    /// <summary>Put off (缓办).</summary>
    Deferred,

    /// <summary>Cannot be solved without higher support .</summary>
    Blocked,
    Closed,

    /// <summary>Below the filing threshold (不受理): ended before it was a case.</summary>
    NotAccepted,

    /// <summary>Struck out (作废): no problem, or known already.</summary>
    Void,
}
