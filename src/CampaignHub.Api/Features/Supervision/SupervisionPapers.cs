using System.Globalization;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>What documents of supervision load and how they are laid out.</summary>
internal static class SupervisionPapers
{
    private const int MostListed = 200;

    private static readonly TableColumn[] Columns = [new("序号", Weight: 0.7), new("编号", Weight: 1.2), new("问题", ColumnAlign.Left, 4.6), new("责任单位", ColumnAlign.Left, 2.2), new("原定时限", Weight: 1.5)];

    /// <summary>The document at the version the caller saw. Refused: paper.not-found, paper.changed.</summary>
    public static async Task<SupervisionDocument> LoadPaper(this HubDbContext db, Guid documentId, int? version, CancellationToken cancellationToken)
    {
        var loaded = await db.SupervisionDocuments.Include(d => d.Receipts).FirstOrDefaultAsync(d => d.Id == documentId, cancellationToken) ?? throw PaperRefusals.NotFound.AsException();
        return version is null || loaded.Version == version ? loaded : throw PaperRefusals.Changed(loaded.LastBy, loaded.LastEvent).AsException();
    }

    /// <summary>Who issues: the command centre where there is one for an order, the campaign office for everything else.</summary>
    public static async Task<string> AuthorityOf(this HubDbContext db, Guid campaignId, SupervisionPaper paper, CancellationToken cancellationToken)
    {
        var centre = paper is SupervisionPaper.Order ? await db.Bodies.AsNoTracking().Where(b => b.Kind == BodyKind.CommandCentre).OrderBy(b => b.Code).Select(b => b.NameZh).FirstOrDefaultAsync(cancellationToken) : null;
        return centre ?? await db.Campaigns.AsNoTracking().Where(c => c.Id == campaignId).Select(c => c.AgencyNameZh).FirstAsync(cancellationToken);
    }

    /// <summary>Drafts the document of a step for cases of one unit; the acts must be put into it.</summary>
    public static async Task<SupervisionDocument> DraftPaper(this HubDbContext db, Guid documentId, Guid campaignId, LadderStep step, string unitZh, int cases, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var paper = PaperWordings.PaperOf(step.Form);
        var draft = SupervisionDocument.Draft(documentId, campaignId, paper, step.Issuer, step.Code, unitZh, PaperWordings.Of(paper, unitZh, cases, step.Deadline), step.Deadline, await db.AuthorityOf(campaignId, paper, cancellationToken), by, now);
        db.Add(draft);
        return draft;
    }

    /// <summary>The next number of the series a document belongs to; orders are numbered on through the years, everything else by year.</summary>
    public static async Task<string> NextNumber(this HubDbContext db, Guid campaignId, SupervisionPaper paper, int year, CancellationToken cancellationToken)
    {
        if (paper is SupervisionPaper.Order)
        {
            var orders = await db.HoldSeriesAsync(campaignId, "指挥部令", 0, cancellationToken);
            return string.Create(CultureInfo.InvariantCulture, $"第{orders.Next().Sequence}号");
        }

        var agency = (await db.Campaigns.AsNoTracking().Where(c => c.Id == campaignId).Select(c => c.AgencyCode).FirstAsync(cancellationToken)).TrimEnd('发');
        var code = agency + paper switch
        {
            SupervisionPaper.Circular => "督",
            SupervisionPaper.Letter => "督函",
            SupervisionPaper.Criticism => "批",
            _ => "改",
        };
        return (await db.HoldSeriesAsync(campaignId, code, year, cancellationToken)).Next().ToString();
    }

    /// <summary>The document as it is printed, with the name a saved file of it bears. Refused: paper.not-found.</summary>
    public static async Task<(OfficialDocument Document, string Name)> PrintablePaper(this HubDbContext db, Guid documentId, CancellationToken cancellationToken)
    {
        var d = await db.SupervisionDocuments.AsNoTracking().FirstOrDefaultAsync(x => x.Id == documentId, cancellationToken) ?? throw PaperRefusals.NotFound.AsException();
        var zone = ZoneTime.Zone(await db.Campaigns.AsNoTracking().Where(c => c.Id == d.CampaignId).Select(c => c.TimeZone).FirstAsync(cancellationToken));
        var listed = await (
            from act in db.SupervisionActs.Where(a => a.DocumentId == documentId).OrderBy(a => a.UnitId).ThenBy(a => a.CaseId).Take(MostListed + 1)
            join unit in db.Units on act.UnitId equals unit.Id
            join about in db.Cases on act.CaseId equals about.Id into cases
            from about in cases.DefaultIfEmpty()
            select new { Number = (long?)about.Number, about.Description, DueAt = (DateTimeOffset?)about.DueAt, Unit = unit.NameZh }).ToListAsync(cancellationToken);
        var rows = listed.Take(MostListed).Select((l, i) => (IReadOnlyList<string>)
        [
            (i + 1).ToString(CultureInfo.InvariantCulture), l.Number is { } number ? CaseNumbers.Text(number) : "", l.Description ?? "", l.Unit,
            l.DueAt is { } due ? ZoneTime.DateOf(due, zone).ToString("M月d日", CultureInfo.InvariantCulture) : "—",
        ]).ToList();
        List<DocumentBlock> blocks = [.. ChineseText.Blocks(d.Opening)];
        if (rows.Count > 0) blocks.Add(new TableBlock(Columns, rows));
        if (listed.Count > MostListed) blocks.Add(new ParagraphBlock("其余问题见系统台账。"));
        blocks.AddRange(ChineseText.Blocks(d.Requirements));
        var document = new OfficialDocument(d.AuthorityZh, d.Number, d.Title, d.Paper is SupervisionPaper.Order ? "" : d.Addressees, blocks, d.AuthorityZh, d.IssuedOn, Draft: d.State is PaperState.Draft or PaperState.Approved or PaperState.Withdrawn)
        {
            Form = d.Paper switch
            {
                SupervisionPaper.Letter or SupervisionPaper.CorrectionNotice => OfficialForm.Letter,
                SupervisionPaper.Order => OfficialForm.Order,
                _ => OfficialForm.File,
            },
        };
        return (document, $"{d.Number ?? "草稿"} {d.Title}".Trim());
    }
}
