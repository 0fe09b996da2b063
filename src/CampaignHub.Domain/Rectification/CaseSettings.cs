using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>The numbers of <see cref="CaseSettings"/>: caps of each exception per unit and in days, the share verified by hand, and the second look.</summary>
public sealed record CaseRules
{
    public int ExtensionMost { get; init; } = 20;

    public int ExtensionDays { get; init; } = 30;

    public int SuspensionMost { get; init; } = 10;

    public int SuspensionDays { get; init; } = 180;

    public int DeferralMost { get; init; } = 10;

    public int DeferralDays { get; init; } = 90;

    public int SupportMost { get; init; } = 10;

    public int SupportDays { get; init; } = 366;

    /// <summary>Of a hundred submitted rectifications, so many are verified by hand; the draw closes the rest.</summary>
    public int VerifyPercent { get; init; } = 100;

    /// <summary>So many days after closing a case can be drawn for a second look.</summary>
    public int LookBackDays { get; init; } = 14;

    /// <summary>Of a hundred closed cases, so many are drawn.</summary>
    public int LookBackPercent { get; init; } = 10;

    /// <summary>A case whose unit has at least so many days is big and needs a plan before it can be submitted (T-02); 0: none does.</summary>
    public int PlanFromDays { get; init; }

    public bool NeedsPlan(TimeSpan limit) => PlanFromDays > 0 && limit >= TimeSpan.FromDays(PlanFromDays);

    public ExceptionCap CapOf(CaseRequestKind kind) => kind switch
    {
        CaseRequestKind.Extension => new(ExtensionMost, ExtensionDays),
        CaseRequestKind.Suspension => new(SuspensionMost, SuspensionDays),
        CaseRequestKind.Deferral => new(DeferralMost, DeferralDays),
        CaseRequestKind.HigherSupport => new(SupportMost, SupportDays),
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };
}

/// <summary>A campaign's rules for exceptions, sampled verifying and second looks.</summary>
public sealed class CaseSettings : Aggregate
{
    private CaseSettings()
    {
    }

    public int ExtensionMost { get; private set; }

    public int ExtensionDays { get; private set; }

    public int SuspensionMost { get; private set; }

    public int SuspensionDays { get; private set; }

    public int DeferralMost { get; private set; }

    public int DeferralDays { get; private set; }

    public int SupportMost { get; private set; }

    public int SupportDays { get; private set; }

    public int VerifyPercent { get; private set; }

    public int LookBackDays { get; private set; }

    public int LookBackPercent { get; private set; }

    public int PlanFromDays { get; private set; }

    /// <summary>Counts the changes; a command names the version it saw.</summary>
    public int Version { get; private set; }

    public CaseRules Rules => new()
    {
        ExtensionMost = ExtensionMost,
        ExtensionDays = ExtensionDays,
        SuspensionMost = SuspensionMost,
        SuspensionDays = SuspensionDays,
        DeferralMost = DeferralMost,
        DeferralDays = DeferralDays,
        SupportMost = SupportMost,
        SupportDays = SupportDays,
        VerifyPercent = VerifyPercent,
        LookBackDays = LookBackDays,
        LookBackPercent = LookBackPercent,
        PlanFromDays = PlanFromDays,
    };

    /// <summary>A campaign's settings before anybody has set them; they bear the campaign's id, so that there is one.</summary>
    public static CaseSettings Initial(Guid campaignId)
    {
        var initial = new CaseSettings { Id = campaignId, CampaignId = campaignId };
        initial.Take(new());
        return initial;
    }

    public void Set(CaseRules rules)
    {
        Take(rules);
        Version++;
    }

    private void Take(CaseRules rules)
    {
        (ExtensionMost, ExtensionDays, SuspensionMost, SuspensionDays) = (rules.ExtensionMost, rules.ExtensionDays, rules.SuspensionMost, rules.SuspensionDays);
        (DeferralMost, DeferralDays, SupportMost, SupportDays) = (rules.DeferralMost, rules.DeferralDays, rules.SupportMost, rules.SupportDays);
        (VerifyPercent, LookBackDays, LookBackPercent) = (rules.VerifyPercent, rules.LookBackDays, rules.LookBackPercent);
        PlanFromDays = rules.PlanFromDays;
    }
}
