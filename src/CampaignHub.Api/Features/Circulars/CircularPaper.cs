using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A circular as an official document in file format: its words, and the figures of the frozen period.</summary>
internal static class CircularPaper
{
    private const string NotRanked = "—";

    private static readonly TableColumn[] Columns =
    [
        new("名次", Weight: 1), new("单位", ColumnAlign.Left, 3.4), new("应销号", Weight: 1.2), new("已销号", Weight: 1.2), new("按期销号", Weight: 1.4), new("得分", Weight: 1.3),
    ];

    /// <summary>The document with the name a saved file of it bears. Refused: circular.not-found.</summary>
    public static async Task<(OfficialDocument Document, string Name)> LoadPaper(this HubDbContext db, Guid circularId, CancellationToken cancellationToken)
    {
        var circular = await db.Circulars.AsNoTracking().FirstOrDefaultAsync(c => c.Id == circularId, cancellationToken) ?? throw CircularRefusals.NotFound.AsException();
        var close = await db.PeriodCloses.AsNoTracking().Include(c => c.Standings).FirstAsync(c => c.Id == circular.PeriodCloseId, cancellationToken);
        return (Of(circular, close), circular.DocumentNumber ?? circular.Title);
    }

    private static OfficialDocument Of(Circular circular, PeriodClose close) => new(
        circular.AgencyNameZh,
        circular.DocumentNumber,
        circular.Title,
        circular.Addressees,
        [.. ChineseText.Blocks(circular.Opening), .. ChineseText.Blocks(circular.Findings), .. Tables(close), .. ChineseText.Blocks(circular.Requirements)],
        circular.AgencyNameZh,
        circular.IssuedOn,
        Draft: circular.State is not CircularState.Issued)
    {
        CopyTo = circular.CopyTo,
        PrintedBy = circular.AgencyNameZh,
        PrintedOn = circular.IssuedOn,
    };

    private static IEnumerable<DocumentBlock> Tables(PeriodClose close)
    {
        foreach (var group in close.Standings.OrderBy(s => s.Position).GroupBy(s => (s.GroupCode, s.GroupNameZh)))
        {
            yield return new CaptionBlock($"{group.Key.GroupNameZh}{DefaultWording.MonthOf(close)}排名");
            yield return new TableBlock(Columns, [.. group.Select(Cells)]);
        }

        if (close.Standings.Any(s => s.Rank is null)) yield return new ParagraphBlock($"注：应销号问题不足{close.MinimumDue}件的单位只列入、不排名。");
    }

    private static string[] Cells(PeriodStanding row) =>
    [
        row.Rank?.ToString(CultureInfo.InvariantCulture) ?? NotRanked, row.UnitNameZh, Number(row.Due), Number(row.Closed), Number(row.OnTime),
        row.Rank is null ? NotRanked : row.Score.ToString("0.00", CultureInfo.InvariantCulture),
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
