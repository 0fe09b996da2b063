using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Closing periods, the rankings that come of it, and the proof of every figure (P-25, I-07).</summary>
internal sealed class ScoringFeature : IFeature
{
    public static Permission Close { get; } = new("scoring.close", CampaignOffice) { CampaignWide = true };

    public static Permission Read { get; } = new("scoring.read", CampaignOffice, Leader, Administrator, Inspector, UnitContact, Oversight);

    /// <summary>Decides how periods are scored from now on.</summary>
    public static Permission Revise { get; } = new("scoring.revise-scheme", CampaignOffice, Administrator);

    /// <summary>A unit's score case by case; unit contacts see their own unit's only.</summary>
    public static Permission Explain { get; } = new("scoring.explain", CampaignOffice, Leader, UnitContact, Oversight);

    /// <summary>The whole snapshot with the cases of every unit.</summary>
    public static Permission Snapshot { get; } = new("scoring.snapshot", CampaignOffice, Leader, Administrator, Oversight) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Close, Read, Revise, Explain, Snapshot];

    public void Map(IEndpointRouteBuilder api)
    {
        var periods = api.MapGroup("/periods").WithTags("Scoring");
        ListPeriods.Map(periods);
        ClosePeriod.Map(periods);
        GetRanking.Map(periods);
        ExportRanking.Map(periods);
        GetSnapshot.Map(periods);
        VerifySnapshot.Map(periods);
        ExplainUnit.Map(periods);
        var scheme = api.MapGroup("/scoring-scheme").WithTags("Scoring");
        GetScoringScheme.Map(scheme);
        ReviseScoringScheme.Map(scheme);
    }
}
