using CampaignHub.Api.Platform.Files;
using CampaignHub.Domain.Imports;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Keeps uploaded ledgers under the hash of their content, and the rows of the one being worked on in memory.</summary>
internal sealed class LedgerFiles(IConfiguration configuration)
{
    private readonly ContentDirectory directory = new(Path.Combine(configuration["CampaignHub:DataDirectory"] ?? ".data", "ledgers"));
    private ReadLedger? last;

    public Task<string> KeepAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => directory.KeepAsync(content, cancellationToken);

    /// <summary>Lets go of the rows once their import is over.</summary>
    public void Forget(Guid importId)
    {
        if (last?.ImportId == importId) last = null;
    }

    /// <summary>The rows of an import's file, read by the rules it was uploaded with. Refused: ledger.file-gone.</summary>
    public ReadLedger Open(LedgerImportRun run, TimeZoneInfo zone)
    {
        if (last is { } known && known.ImportId == run.Id) return known;
        using var stream = directory.Open(run.FileHash) ?? throw LedgerRefusals.FileGone.AsException();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var file = LedgerFile.Read(content.GetBuffer().AsSpan(0, (int)content.Length));
        return last = new(run.Id, LedgerReading.Read(file.Header, file.Records, run.Rules, zone));
    }
}

/// <summary>The rows of one import, ready to be taken in.</summary>
internal sealed record ReadLedger(Guid ImportId, IReadOnlyList<LedgerLine> Lines)
{
    /// <summary>What the file calls each unit, by code: the name it uses most.</summary>
    public IReadOnlyDictionary<string, string> UnitNames { get; } = Lines.Where(l => l.UnitCode is not null && l.UnitName is not null)
        .GroupBy(l => l.UnitCode!, l => l.UnitName!)
        .ToDictionary(unit => unit.Key, unit => unit.GroupBy(name => name).OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key);
}
