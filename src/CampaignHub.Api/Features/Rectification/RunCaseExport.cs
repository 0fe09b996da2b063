using System.Data;
using System.Runtime.CompilerServices;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Writes the file of an export that waits, or that a stopped server left half written: one query, read through as it is written, with the rows in sight of who asked as of now.
/// A lock of the session makes sure that two servers never write the same one.
/// </summary>
public sealed record RunCaseExport(Guid ExportId) : ICommand<Nothing>;

internal sealed class RunCaseExportHandler(HubDbContext db, CaseExportFiles files, AccessCache access, NpgsqlDataSource database, RequestContext context, TimeProvider clock) : IHandle<RunCaseExport, Nothing>
{
    /// <summary>Rows written before the next sign of life.</summary>
    public const int Part = 1000;

    public async Task<Nothing> Handle(RunCaseExport request, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var key = request.ExportId.ToString();
        if (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock(hashtextextended({key}, 4)) AS \"Value\"").SingleAsync(cancellationToken)) return Nothing.Value;
        try
        {
            if (await db.CaseExports.FirstOrDefaultAsync(e => e.Id == request.ExportId, cancellationToken) is { } export) await RunAsync(export, cancellationToken);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock(hashtextextended({key}, 4))", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }

        return Nothing.Value;
    }

    private async Task RunAsync(CaseExport export, CancellationToken cancellationToken)
    {
        if (export.State is CaseExportState.Cancelled) files.Remove(export);
        if (!export.IsUnderWay) return;
        var may = await access.OfAsync(export.AskedBy, cancellationToken);
        if (may.ScopeOf(RectificationFeature.Export.Name) is null)
        {
            export.Fail(CaseExportRefusals.Denied.Code, clock.GetUtcNow());
            return;
        }

        context.Actor = may.By(RectificationFeature.Export.Name);
        if (await WriteAsync(export, cancellationToken) is { } done) export.Finish(done.Written, done.Bytes, clock.GetUtcNow());
    }

    /// <summary>Null when it was cancelled meanwhile.</summary>
    private async Task<(int Written, long Bytes)?> WriteAsync(CaseExport export, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var zone = await db.CampaignZone(context, cancellationToken);
        var sheet = new CaseSheet(zone, export.English, await db.CategoryNamesAsync(export.English, cancellationToken));
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        await using var snapshot = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var all = CaseFilterText.Read(export.Filter).On(db, zone, now);
        if (!await TellAsync(export, 0, await all.CountAsync(cancellationToken), cancellationToken)) return null;
        var rows = CaseRows.Project(db, all.In(export.ByDueAt ? CaseOrder.DueAt : CaseOrder.LoggedAt), now).AsAsyncEnumerable();
        try
        {
            return await files.WriteAsync(export, file => export.Format is ExportFormat.Xlsx
                ? SheetStream.WriteAsync(file, sheet.Title, sheet.Columns, CellsOf(sheet, rows, export, cancellationToken), cancellationToken: cancellationToken)
                : CsvText.WriteAsync(file, sheet.Columns.Select(c => c.Title), CellsOf(sheet, rows, export, cancellationToken).Select(CaseSheet.Texts), cancellationToken));
        }
        catch (CancelledException)
        {
            return null;
        }
    }

    private async IAsyncEnumerable<StreamedCell[]> CellsOf(CaseSheet sheet, IAsyncEnumerable<CaseRow> rows, CaseExport export, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var written = 0;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (written > 0 && written % Part == 0 && !await TellAsync(export, written, null, cancellationToken)) throw new CancelledException();
            yield return sheet.Cells(row);
            written++;
        }
    }

    /// <summary>Writes progress down on a connection of its own; false when the export was ended by somebody.</summary>
    private async Task<bool> TellAsync(CaseExport export, int written, int? total, CancellationToken cancellationToken)
    {
        await using var tell = database.CreateCommand("UPDATE case_exports SET state = 'Running', written = $2, total = coalesce($3, total) WHERE id = $1 AND state IN ('Waiting', 'Running')");
        tell.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = export.Id });
        tell.Parameters.Add(new NpgsqlParameter<int> { TypedValue = written });
        tell.Parameters.Add(new NpgsqlParameter<int?> { TypedValue = total });
        return await tell.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    private sealed class CancelledException : Exception;
}
