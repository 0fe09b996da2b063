using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Imports;

/// <summary>How far an import has come.</summary>
public enum LedgerImportState
{
    Previewed,
    Queued,
    Running,
    Done,
    Failed,
}

/// <summary>How many rows came to what.</summary>
public sealed record LedgerTally(int Created, int Unchanged, int Errors, int Warnings);

/// <summary>
/// One uploaded ledger file on its way into the campaign's cases: previewed, then queued, then taken in batch by batch. The number
/// of processed rows moves in the same transaction as the rows, so that a killed run goes on where it stood.
/// </summary>
public sealed class LedgerImportRun : Aggregate
{
    private LedgerImportRun()
    {
    }

    public string FileName { get; private set; } = "";

    /// <summary>Hex SHA-256 of the uploaded bytes.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>"utf-8", "utf-8-bom" or "gb18030".</summary>
    public string Encoding { get; private set; } = "";

    public Guid MappingId { get; private set; }

    /// <summary>The rules as they were at the upload; later edits of the mapping do not touch this run.</summary>
    public LedgerRules Rules { get; private set; } = null!;

    public LedgerImportState State { get; private set; }

    public int Rows { get; private set; }

    public int Processed { get; private set; }

    /// <summary>Rows that became cases; while previewed, rows that would.</summary>
    public int Created { get; private set; }

    /// <summary>Rows already there; while previewed, rows found there.</summary>
    public int Unchanged { get; private set; }

    public int ErrorCount { get; private set; }

    public int WarningCount { get; private set; }

    /// <summary>Code of the refusal that ended a failed run.</summary>
    public string? Failure { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public Guid StartedBy { get; private set; }

    public string StartedByName { get; private set; } = "";

    public static LedgerImportRun Preview(Guid id, Guid campaignId, string fileName, string fileHash, string encoding, SavedMapping mapping, int rows, LedgerTally tally, Person by, DateTimeOffset now) => new()
    {
        Id = id,
        CampaignId = campaignId,
        FileName = fileName,
        FileHash = fileHash,
        Encoding = encoding,
        MappingId = mapping.Id,
        Rules = mapping.Rules,
        State = LedgerImportState.Previewed,
        Rows = rows,
        Created = tally.Created,
        Unchanged = tally.Unchanged,
        ErrorCount = tally.Errors,
        WarningCount = tally.Warnings,
        CreatedAt = now,
        StartedBy = by.UserId,
        StartedByName = by.Name,
    };

    /// <summary>Puts the import in the queue, or a failed one back; false when it is there, under way or done already.</summary>
    public bool Queue(Person by)
    {
        if (State is not (LedgerImportState.Previewed or LedgerImportState.Failed)) return false;
        State = LedgerImportState.Queued;
        (Processed, Created, Unchanged, ErrorCount, WarningCount, Failure) = (0, 0, 0, 0, 0, null);
        (StartedBy, StartedByName) = (by.UserId, by.Name);
        return true;
    }

    /// <summary>Notes a batch of rows as taken in; the last one ends the run.</summary>
    public void Advance(int rows, LedgerTally tally, DateTimeOffset now)
    {
        State = LedgerImportState.Running;
        Processed += rows;
        Created += tally.Created;
        Unchanged += tally.Unchanged;
        ErrorCount += tally.Errors;
        WarningCount += tally.Warnings;
        if (Processed < Rows) return;
        State = LedgerImportState.Done;
        FinishedAt = now;
    }

    /// <summary>Ends the run unfinished; what was taken in stays.</summary>
    public void Fail(string code, DateTimeOffset now)
    {
        State = LedgerImportState.Failed;
        Failure = code;
        FinishedAt = now;
    }
}
