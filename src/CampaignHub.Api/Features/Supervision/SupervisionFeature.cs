using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Supervision (督办): the ladder as data, its daily cycle, and the acts it leads to (I-05, R-04 to R-14). Units see what is in force against themselves.</summary>
internal sealed class SupervisionFeature : IFeature
{
    public static Permission Read { get; } = new("supervision.read", CampaignOffice, Leader, Administrator, UnitContact, Oversight);

    public static Permission ReadLadder { get; } = new("supervision.read-ladder", CampaignOffice, Leader, Administrator, Oversight) { CampaignWide = true };

    public static Permission Revise { get; } = new("supervision.revise-ladder", CampaignOffice, Administrator) { CampaignWide = true };

    public static Permission Act { get; } = new("supervision.act", CampaignOffice) { CampaignWide = true };

    public static Permission Issue { get; } = new("supervision.issue", CampaignOffice) { CampaignWide = true };

    public static Permission Approve { get; } = new("supervision.approve", Leader) { CampaignWide = true };

    /// <summary>Acknowledges and answers for one's own unit.</summary>
    public static Permission Answer { get; } = new("supervision.answer", UnitContact);

    public IReadOnlyList<Permission> Permissions => [Read, ReadLadder, Revise, Act, Issue, Approve, Answer];

    public void Map(IEndpointRouteBuilder api)
    {
        var supervision = api.MapGroup("/supervision").WithTags("Supervision");
        ListActs.Map(supervision);
        GetThread.Map(supervision);
        GetLadder.Map(supervision);
        ReviseLadder.Map(supervision);
        ClimbCase.Map(supervision);
        SkipStep.Map(supervision);
        StopClimbing.Map(supervision);
        ResumeClimbing.Map(supervision);
        CarryOutAct.Map(supervision);
        MapDocuments(supervision.MapGroup("/documents"));
    }

    private static void MapDocuments(RouteGroupBuilder documents)
    {
        ListSupervisionDocuments.Map(documents);
        GetSupervisionDocument.Map(documents);
        DraftCorrectionNotice.Map(documents);
        EditSupervisionDocument.Map(documents);
        ApproveSupervisionDocument.Map(documents);
        IssueSupervisionDocument.Map(documents);
        WithdrawSupervisionDocument.Map(documents);
        AcknowledgeSupervisionDocument.Map(documents);
        ReplyToSupervisionDocument.Map(documents);
        ExtendSupervisionDocument.Map(documents);
        LiftSupervisionDocument.Map(documents);
        ExportSupervisionDocx.Map(documents);
        ExportSupervisionPdf.Map(documents);
    }
}
