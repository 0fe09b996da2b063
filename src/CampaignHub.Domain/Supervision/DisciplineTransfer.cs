using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>What came of a transfer.</summary>
public enum TransferOutcome
{
    Pending,
    Accepted,
    Returned,
    Accountable,
    NotAccountable,
}

/// <summary>Why a matter was handed over: inaction, buck-passing, passivity, perfunctory work.</summary>
public enum AccountabilityCause
{
    /// <summary>行动不力.</summary>
    Inaction,

    /// <summary>推诿扯皮.</summary>
    BuckPassing,

    /// <summary>消极应对.</summary>
    Passivity,

    /// <summary>工作敷衍.</summary>
    PerfunctoryWork,
}

/// <summary>A case handed over to discipline inspection (移交纪检监察, R-09) as a sealed bundle of files: what was in it, and the hash of the list of it, never change.</summary>
public sealed class DisciplineTransfer : Aggregate
{
    private readonly List<TransferFile> files = [];

    private DisciplineTransfer()
    {
    }

    public Guid CaseId { get; private set; }

    public Guid UnitId { get; private set; }

    public AccountabilityCause Cause { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>The list of the files with their hashes, as JSON, exactly as it lies in the bundle.</summary>
    public string Manifest { get; private set; } = "";

    /// <summary>Hex SHA-256 of the manifest.</summary>
    public string ManifestHash { get; private set; } = "";

    public DateTimeOffset SealedAt { get; private set; }

    public string SealedBy { get; private set; } = "";

    public TransferOutcome Outcome { get; private set; }

    public DateOnly? OutcomeOn { get; private set; }

    public string? OutcomeNote { get; private set; }

    public IReadOnlyList<TransferFile> Files => files;

    public static DisciplineTransfer Seal(
        Guid id, Guid campaignId, Guid caseId, Guid unitId, AccountabilityCause cause, string reason, string manifest, string manifestHash, IEnumerable<(string Name, string Sha256, byte[]? Content)> contents, Person by, DateTimeOffset now)
    {
        var made = new DisciplineTransfer
        {
            Id = id,
            CampaignId = campaignId,
            CaseId = caseId,
            UnitId = unitId,
            Cause = cause,
            Reason = reason,
            Manifest = manifest,
            ManifestHash = manifestHash,
            SealedAt = now,
            SealedBy = by.Name,
        };
        made.files.AddRange(contents.Select(c => new TransferFile(campaignId, id, c.Name, c.Sha256, c.Content)));
        return made;
    }

    /// <summary>Records what came of it; a later word replaces an earlier one. Refused: transfer.outcome-ahead.</summary>
    public void Conclude(TransferOutcome outcome, DateOnly on, string? note, DateOnly today)
    {
        if (on > today) throw TransferRefusals.OutcomeAhead.AsException();
        (Outcome, OutcomeOn, OutcomeNote) = (outcome, on, note);
    }
}

/// <summary>One file of a sealed bundle; a photo is kept by its hash in the store, everything else as it was written.</summary>
public sealed class TransferFile
{
    internal TransferFile(Guid campaignId, Guid transferId, string name, string sha256, byte[]? content)
    {
        CampaignId = campaignId;
        TransferId = transferId;
        Name = name;
        Sha256 = sha256;
        Content = content;
    }

    public Guid CampaignId { get; private set; }

    public Guid TransferId { get; private set; }

    public string Name { get; private set; }

    public string Sha256 { get; private set; }

    public byte[]? Content { get; private set; }
}
