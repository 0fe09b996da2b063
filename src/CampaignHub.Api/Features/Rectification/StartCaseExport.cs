using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Asks for the ledger as a file, with the screen's filters and order; it is written in the background. The client makes the id: sent again, it answers the same.</summary>
public sealed record StartCaseExport(Guid ExportId, ExportFormat Format, CaseOrder Sort, CaseFilter? Filter) : ICommand<CaseExportRow>
{
    internal static void Map(RouteGroupBuilder exports) => exports.MapPost("/", async (StartCaseExport command, CaseExportSignal signal, Pipe pipe, CancellationToken ct) =>
    {
        var asked = await pipe.Send(command, ct);
        signal.Raise();
        return asked;
    }).Is<StartCaseExport>(RectificationFeature.Export);
}

internal sealed class StartCaseExportValidator : AbstractValidator<StartCaseExport>
{
    public StartCaseExportValidator()
    {
        RuleFor(e => e.ExportId).NotEmpty();
        RuleFor(e => e.Format).IsInEnum();
        RuleFor(e => e.Sort).IsInEnum();
        RuleFor(e => e.Filter).Must(CaseFilter.Fits);
    }
}

internal sealed class StartCaseExportHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<StartCaseExport, CaseExportRow>, IReplay<StartCaseExport, CaseExportRow>
{
    public async Task<CaseExportRow> Handle(StartCaseExport request, CancellationToken cancellationToken)
    {
        var by = context.Actor.AsPerson();
        var underWay = await db.CaseExports.CountAsync(e => e.AskedBy == by.UserId && e.Id != request.ExportId && (e.State == CaseExportState.Waiting || e.State == CaseExportState.Running), cancellationToken);
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        var export = CaseExport.Ask(
            request.ExportId, context.Actor.Campaign, request.Format, english, CaseFilterText.Of(request.Filter ?? new()), request.Sort is CaseOrder.DueAt, underWay, by, clock.GetUtcNow());
        db.Add(export);
        return CaseExportRow.Of(export, Problems.Language);
    }

    public async Task<CaseExportRow?> FirstAnswer(StartCaseExport request, CancellationToken cancellationToken)
    {
        var userId = context.Actor.UserId;
        var found = await db.CaseExports.AsNoTracking().FirstOrDefaultAsync(e => e.Id == request.ExportId && e.AskedBy == userId && e.Format == request.Format, cancellationToken);
        return found is null ? null : CaseExportRow.Of(found, Problems.Language);
    }
}
