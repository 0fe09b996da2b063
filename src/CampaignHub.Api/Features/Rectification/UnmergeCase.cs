using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Takes a merged case apart again (撤销并入), for a reason: it stands where it stood, and its reports leave the case it was merged into. Not once those who reported it have been answered
/// there, nor where it would be due in a period that is closed without it.
/// </summary>
public sealed record UnmergeCase(int Version, string Reason) : ICommand<CaseReceipt>, ITransactional
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/unmerge", async (Guid caseId, UnmergeCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<UnmergeCase>(RectificationFeature.Dispatch);
}

internal sealed class UnmergeCaseValidator : AbstractValidator<UnmergeCase>
{
    public UnmergeCaseValidator() => RuleFor(u => u.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class UnmergeCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<UnmergeCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(UnmergeCase request, CancellationToken cancellationToken)
    {
        var merged = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        // What hangs together with the case counts wherever it lies, in the caller's sight or not.
        var reports = db.CaseReports.IgnoreQueryFilters(["scope"]);
        var merging = await reports.FirstOrDefaultAsync(r => r.MergedCaseId == merged.Id, cancellationToken) ?? throw ReportRefusals.NotMerged.AsException();
        if (await reports.AnyAsync(r => r.MergedCaseId == merging.CaseId, cancellationToken)) throw ReportRefusals.KeptMerged.AsException();
        var brought = await reports.Where(r => r.BroughtById == merging.Id).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        merged.Unmerge(merging, brought, request.Reason.Trim(), context.Actor.AsPerson(merged.UnitId), now, await db.PauseShiftOf(context, merged.Category, cancellationToken));
        await RequireOpenPeriod(merged, cancellationToken);
        db.RemoveRange([merging, .. brought]);
        return new(merged.Id, CaseNumbers.Text(merged.Number), merged.State);
    }

    /// <summary>A closing of the period waits for this, and this for it: whichever is second sees what the first has done.</summary>
    private async Task RequireOpenPeriod(RectificationCase merged, CancellationToken cancellationToken)
    {
        if (merged.UnitId is null || merged.ScoreDueAt is not { } due) return;
        var campaignId = context.Actor.Campaign;
        var zones = await db.Database.SqlQuery<string>($"SELECT time_zone AS \"Value\" FROM campaigns WHERE id = {campaignId} FOR SHARE").ToListAsync(cancellationToken);
        var day = ZoneTime.DateOf(due, ZoneTime.Zone(zones.Single()));
        var closed = await db.PeriodCloses.Where(p => p.FirstDay <= day && p.LastDay >= day).OrderBy(p => p.FirstDay).Select(p => p.Period).FirstOrDefaultAsync(cancellationToken);
        if (closed is not null) throw ReportRefusals.PeriodClosed(closed).AsException();
    }
}

/// <summary>Tells the contacts of a unit that a case that had been merged is theirs again, and until when.</summary>
internal sealed class CaseUnmergedNotice(HubDbContext db) : INotify<CaseUnmerged>
{
    public async Task<Notice?> Of(CaseUnmerged happened, CancellationToken cancellationToken)
    {
        var (told, due) = await db.TellingOf(happened.CaseId, happened.UnitId, CaseEventKind.Unmerged, cancellationToken);
        return new("case.unmerged", $"问题 {told.Number} 撤销并入，恢复单独办理{due.Zh}：{told.Zh}", $"Case {told.Number} is no longer merged and is yours again{due.En}: {told.En}", told.Link, new Audience(RectificationFeature.Submit, happened.UnitId)) { Urgent = due.Urgent };
    }
}
