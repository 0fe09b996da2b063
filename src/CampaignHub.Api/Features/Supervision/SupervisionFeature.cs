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

    /// <summary>Hands a case over to discipline inspection with its whole file.</summary>
    public static Permission Transfer { get; } = new("supervision.transfer", CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, ReadLadder, Revise, Act, Issue, Approve, Answer, Transfer];

    public void Register(IServiceCollection services) => services.AddSingleton<PublicListingKeep>();

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
        GetSupervisionSettings.Map(supervision);
        SetSupervisionSettings.Map(supervision);
        GetPublicListing.Map(api);
        MapDocuments(supervision.MapGroup("/documents"));
        MapCards(supervision);
        MapTransfers(supervision.MapGroup("/transfers"));
        MapExposures(supervision.MapGroup("/exposures"));
    }

    private static void MapCards(RouteGroupBuilder supervision)
    {
        GetCardBoard.Map(supervision);
        GetVerdicts.Map(supervision);
        ConfirmVerdicts.Map(supervision);
        WithdrawVerdict.Map(supervision);
        var cards = supervision.MapGroup("/cards");
        GiveCard.Map(cards);
        GiveProposedCards.Map(cards);
        WithdrawCard.Map(cards);
        var interviews = supervision.MapGroup("/interviews");
        ListInterviews.Map(interviews);
        RecordInterview.Map(interviews);
        DropInterview.Map(interviews);
    }

    private static void MapExposures(RouteGroupBuilder exposures)
    {
        ListExposures.Map(exposures);
        CountExposures.Map(exposures);
        RecordExposure.Map(exposures);
        WithdrawExposure.Map(exposures);
    }

    private static void MapTransfers(RouteGroupBuilder transfers)
    {
        ListTransfers.Map(transfers);
        SealTransfer.Map(transfers);
        DownloadTransfer.Map(transfers);
        VerifyTransfer.Map(transfers);
        ConcludeTransfer.Map(transfers);
    }

    private static void MapDocuments(RouteGroupBuilder documents)
    {
        ListSupervisionDocuments.Map(documents);
        GetSupervisionDocument.Map(documents);
        DraftCorrectionNotice.Map(documents);
        EditSupervisionDocument.Map(documents);
        JoinSupervisionDocuments.Map(documents);
        ApproveSupervisionDocument.Map(documents);
        IssueSupervisionDocument.Map(documents);
        WithdrawSupervisionDocument.Map(documents);
        AcknowledgeSupervisionDocument.Map(documents);
        ReplyToSupervisionDocument.Map(documents);
        ExtendSupervisionDocument.Map(documents);
        LiftSupervisionDocument.Map(documents);
        ExportSupervisionDocx.Map(documents);
        ExportSupervisionPdf.Map(documents);
        ListCommitments.Map(documents);
        RecordCommitment.Map(documents);
    }
}
