using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Rectification;

/// <summary>What an export of the ledger is written as.</summary>
public enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <summary>How far an export has come.</summary>
public enum CaseExportState
{
    Waiting,
    Running,
    Done,
    Failed,
    Cancelled,
}

/// <summary>A file of the ledger lies ready, or could not be written: who asked for it is told.</summary>
public sealed record CaseExportEnded(Guid CampaignId, Guid AskedBy, bool Done, int? Rows) : IDomainEvent;

/// <summary>
/// A file of the ledger somebody asked for, written in the background with the rows in sight of who asked and read by that person alone. While it runs, the
/// figures move outside the aggregate: a run that is begun anew writes them anew.
/// </summary>
public sealed class CaseExport : Aggregate
{
    /// <summary>How long a finished file is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>How many one person may have waiting or running.</summary>
    public const int MostAtOnce = 3;

    private CaseExport()
    {
    }

    public ExportFormat Format { get; private set; }

    /// <summary>In English rather than in Chinese.</summary>
    public bool English { get; private set; }

    /// <summary>The screen's filters, as JSON.</summary>
    public string Filter { get; private set; } = "";

    /// <summary>By time limit rather than newest first.</summary>
    public bool ByDueAt { get; private set; }

    public CaseExportState State { get; private set; }

    /// <summary>Rows there are to write; null before it has begun.</summary>
    public int? Total { get; private set; }

    public int Written { get; private set; }

    public long? Bytes { get; private set; }

    /// <summary>Code of the refusal that ended a failed export.</summary>
    public string? Failure { get; private set; }

    public Guid AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public int Version { get; private set; }

    public bool IsUnderWay => State is CaseExportState.Waiting or CaseExportState.Running;

    /// <summary>Refused: case-export.too-many.</summary>
    public static CaseExport Ask(Guid id, Guid campaignId, ExportFormat format, bool english, string filter, bool byDueAt, int underWay, Person by, DateTimeOffset now) =>
        underWay >= MostAtOnce ? throw CaseExportRefusals.TooMany.AsException() : new()
        {
            Id = id,
            CampaignId = campaignId,
            Format = format,
            English = english,
            Filter = filter,
            ByDueAt = byDueAt,
            AskedBy = by.UserId,
            AskedAt = now,
        };

    /// <summary>The file lies ready.</summary>
    public void Finish(int rows, long bytes, DateTimeOffset now)
    {
        (Total, Written, Bytes) = (rows, rows, bytes);
        End(CaseExportState.Done, now);
    }

    /// <summary>Gives it up, with the code of the reason.</summary>
    public void Fail(string code, DateTimeOffset now)
    {
        Failure = code;
        End(CaseExportState.Failed, now);
    }

    /// <summary>Stops it on the wish of who asked; asked again, nothing changes. Refused: case-export.ended.</summary>
    public void Cancel(DateTimeOffset now)
    {
        if (State is CaseExportState.Cancelled) return;
        if (!IsUnderWay) throw CaseExportRefusals.Ended.AsException();
        End(CaseExportState.Cancelled, now);
    }

    private void End(CaseExportState state, DateTimeOffset now)
    {
        State = state;
        EndedAt = now;
        Version++;
        if (state is not CaseExportState.Cancelled) Raise(new CaseExportEnded(CampaignId, AskedBy, state is CaseExportState.Done, Total));
    }
}
