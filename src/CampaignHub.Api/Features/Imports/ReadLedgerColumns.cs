using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Imports;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Looks at a ledger file to build a mapping: its columns, its first rows, and a guess at what is what. Keeps nothing.</summary>
public sealed record ReadLedgerColumns(ReadOnlyMemory<byte> Content) : IQuery<LedgerFileColumns>
{
    internal static void Map(RouteGroupBuilder imports) => imports.MapPost("/columns", async (IFormFile? file, Pipe pipe, CancellationToken ct) =>
    {
        var upload = LedgerUpload.Require(file);
        if (upload.IsTooLarge) return LedgerUpload.TooLarge;
        return Results.Ok(await pipe.Send(new ReadLedgerColumns(await upload.ReadAsync(ct)), ct));
    }).DisableAntiforgery().Is<ReadLedgerColumns>(ImportsFeature.Import).Produces<LedgerFileColumns>();
}

/// <summary>A ledger's columns and the likeliest mapping; a suggested name is empty where nothing fits.</summary>
public sealed record LedgerFileColumns(IReadOnlyList<string> Columns, string Encoding, IReadOnlyList<IReadOnlyList<string>> Sample, LedgerColumns Suggested, IReadOnlyList<string> SuggestedDateFormats);

internal sealed class ReadLedgerColumnsHandler : IHandle<ReadLedgerColumns, LedgerFileColumns>
{
    private const int SampleRows = 5;
    private const int DateSamples = 500;

    public Task<LedgerFileColumns> Handle(ReadLedgerColumns request, CancellationToken cancellationToken)
    {
        var file = LedgerFile.Read(request.Content.Span);
        var suggested = LedgerSuggestion.Columns(file.Header);
        var timeColumns = new[] { suggested.LoggedAt, suggested.DueAt, suggested.ClosedAt }.Where(c => !string.IsNullOrEmpty(c)).Select(c => file.Header.ToList().IndexOf(c!)).ToList();
        var times = file.Records.Take(DateSamples).SelectMany(r => timeColumns.Where(i => i < r.Cells.Length).Select(i => r.Cells[i].Trim())).ToHashSet();
        return Task.FromResult(new LedgerFileColumns(file.Header, file.Encoding, [.. file.Records.Take(SampleRows).Select(r => r.Cells)], suggested, LedgerSuggestion.DateFormats(times)));
    }
}
