using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Imports;

namespace CampaignHub.Api.Features.Imports;

/// <summary>One import and how far it has come. While previewed, the counts say what a run would do. At most 1,000 errors and warnings each are listed.</summary>
public sealed record LedgerImport(
    Guid ImportId, string FileName, Guid MappingId, string Encoding, LedgerImportState State, int Rows, int Processed, int Created, int Unchanged, int ErrorCount, int WarningCount,
    IReadOnlyList<ImportRowError> Errors, IReadOnlyList<ImportRowError> Warnings, IReadOnlyList<LedgerPreviewRow> Preview, string? Failure, DateTimeOffset CreatedAt, string ByName)
{
    public const int MostListed = 1_000;

    internal static LedgerImport Of(LedgerImportRun run, IReadOnlyCollection<LedgerProblem> problems, IReadOnlyList<LedgerPreviewRow> preview, string language)
    {
        IReadOnlyList<ImportRowError> Listed(bool stops) => [.. problems.Where(p => p.Stops == stops).Take(MostListed).Select(p => new ImportRowError(run.FileName, p.Row, p.Column, p.Code, p.Reason(language)))];
        return new(run.Id, run.FileName, run.MappingId, run.Encoding, run.State, run.Rows, run.Processed, run.Created, run.Unchanged, run.ErrorCount, run.WarningCount,
            Listed(stops: true), Listed(stops: false), preview, run.Failure is { } code ? LedgerRefusals.Sentence(code, language) : null, run.CreatedAt, run.StartedByName);
    }
}

/// <summary>One of the first rows of a ledger and what would become of it.</summary>
public sealed record LedgerPreviewRow(int Row, string Key, string Description, string UnitCode, DateTimeOffset? LoggedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, LedgerOutcome Outcome);
