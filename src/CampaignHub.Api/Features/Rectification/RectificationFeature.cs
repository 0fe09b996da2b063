using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>From a logged problem to its lawful closing, and the ledger of all of them .</summary>
internal sealed class RectificationFeature : IFeature
{
    public static Permission Log { get; } = new("rectification.log", CampaignOffice, Inspector, Leader, ExternalSupervisor);

    public static Permission Read { get; } = new("rectification.read", CampaignOffice, Inspector, Leader, UnitContact, Administrator, Oversight, ExternalSupervisor);

    public static Permission Dispatch { get; } = new("rectification.dispatch", CampaignOffice);

    public static Permission Accept { get; } = new("rectification.accept", UnitContact);

    public static Permission Submit { get; } = new("rectification.submit", UnitContact);

    public static Permission Verify { get; } = new("rectification.verify", CampaignOffice, Inspector);

    public static Permission Defer { get; } = new("rectification.defer", CampaignOffice);

    /// <summary>Ask for an extension, a suspension, a deferral or higher support.</summary>
    public static Permission Ask { get; } = new("rectification.ask", UnitContact, CampaignOffice);

    public static Permission Approve { get; } = new("rectification.approve", CampaignOffice, Leader);

    /// <summary>What only the centre's head grants: a second extension.</summary>
    public static Permission ApproveHigh { get; } = new("rectification.approve-high", Leader);

    public static Permission LookBack { get; } = new("rectification.look-back", Inspector, CampaignOffice);

    /// <summary>Make a rectification plan and report its milestones (T-02).</summary>
    public static Permission Plan { get; } = new("rectification.plan", UnitContact, CampaignOffice);

    public static Permission Settings { get; } = new("rectification.settings", CampaignOffice) { CampaignWide = true };

    public static Permission Export { get; } = new("rectification.export", CampaignOffice, Leader, UnitContact, Oversight);

    /// <summary>Share a saved view of the ledger with a role or everybody.</summary>
    public static Permission ShareViews { get; } = new("rectification.share-views", CampaignOffice, Leader) { CampaignWide = true };

    public static Permission Arbitrate { get; } = new("rectification.arbitrate", CampaignOffice) { CampaignWide = true };

    public static Permission Categories { get; } = new("rectification.categories", CampaignOffice, Administrator) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Log, Read, Dispatch, Accept, Submit, Verify, Defer, Ask, Approve, ApproveHigh, LookBack, Plan, Settings, Export, ShareViews, Arbitrate, Categories];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<CaseNumbers>();
        services.AddSingleton<CaseExportFiles>();
        services.AddSingleton<CaseExportSignal>();
        services.AddHostedService<CaseExportWorker>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Rectification");
        LogIssue.Map(cases);
        ListCases.Map(cases);
        ExportCases.Map(cases);
        PinCases.Map(cases);
        ClusterCases.Map(cases);
        PrintCases.Map(cases);
        PreviewDispatches.Map(cases);
        DispatchCases.Map(cases);
        GetCase.Map(cases);
        FileCase.Map(cases);
        NotAcceptCase.Map(cases);
        VoidCase.Map(cases);
        DispatchCase.Map(cases);
        SendBackCase.Map(cases);
        GetDispatchProposal.Map(cases);
        AddCaseReport.Map(cases);
        ListCaseReports.Map(cases);
        AnswerReports.Map(cases);
        ListNearCases.Map(cases);
        FindNearCases.Map(cases);
        MergeCase.Map(cases);
        UnmergeCase.Map(cases);
        AcceptCase.Map(cases);
        AssignCase.Map(cases);
        SubmitRectification.Map(cases);
        CloseCase.Map(cases);
        ReturnCase.Map(cases);
        GetCasePlan.Map(cases);
        SetCasePlan.Map(cases);
        ReachMilestone.Map(cases);
        AskException.Map(cases);
        ResumeCase.Map(cases);
        var exports = api.MapGroup("/case-exports").WithTags("Rectification");
        StartCaseExport.Map(exports);
        ListCaseExports.Map(exports);
        CancelCaseExport.Map(exports);
        GetCaseExportFile.Map(exports);
        var views = api.MapGroup("/case-views").WithTags("Rectification");
        ListSavedViews.Map(views);
        SaveView.Map(views);
        EditView.Map(views);
        DeleteView.Map(views);
        ChooseDefaultView.Map(views);
        var categories = api.MapGroup("/case-categories").WithTags("Rectification");
        ListCaseCategories.Map(categories);
        LoadExampleCategories.Map(categories);
        SetCaseCategory.Map(categories);
        FixOnSpot.Map(cases);
        CheckZeroOpen.Map(cases);
        ListCasePlans.Map(api.MapGroup("/case-plans").WithTags("Rectification"));
        ListUnansweredReports.Map(api.MapGroup("/case-reports").WithTags("Rectification"));
        var exceptions = api.MapGroup("/exceptions").WithTags("Rectification");
        ListExceptions.Map(exceptions);
        DecideException.Map(exceptions);
        WithdrawException.Map(exceptions);
        var settings = api.MapGroup("/case-settings").WithTags("Rectification");
        GetCaseSettings.Map(settings);
        SetCaseSettings.Map(settings);
        var reminders = api.MapGroup("/reminder-settings").WithTags("Rectification");
        GetReminderSettings.Map(reminders);
        SetReminderSettings.Map(reminders);
        var desk = api.MapGroup("/desk").WithTags("Rectification");
        ListDeskCases.Map(desk);
        ListDeskPeople.Map(desk);
        ReplyToCases.Map(desk);
        GetReplyReport.Map(desk);
        ExportReplyReportDocx.Map(desk);
        var lookBacks = api.MapGroup("/look-backs").WithTags("Rectification");
        ListLookBacks.Map(lookBacks);
        ReportLookBack.Map(lookBacks);
        ListCaseDraws.Map(api.MapGroup("/case-draws").WithTags("Rectification"));
        var arbitrations = api.MapGroup("/arbitrations").WithTags("Rectification");
        ListArbitrations.Map(arbitrations);
        DecideArbitration.Map(arbitrations);
        GetArbitrationSettings.Map(arbitrations);
        SetArbitrationSettings.Map(arbitrations);
    }
}
