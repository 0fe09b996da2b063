using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The roster of a body and the notice of its change (调整通知) as official documents.</summary>
internal static class RosterPaper
{
    private static readonly TableColumn[] Columns = [new("职务", Weight: 1.5), new("姓名", Weight: 1.2), new("工作单位及职务", ColumnAlign.Left, 3.4)];

    /// <summary>The notice of a change; without a number it says on every page that it is a draft. Refused: roster-change.not-found.</summary>
    public static async Task<(OfficialDocument Document, string Name)> LoadChangePaper(this HubDbContext db, Guid rosterChangeId, CancellationToken cancellationToken)
    {
        var change = await db.RosterChanges.AsNoTracking().Include(c => c.Lines).FirstOrDefaultAsync(c => c.Id == rosterChangeId, cancellationToken) ?? throw OrganisationRefusals.RosterChangeNotFound.AsException();
        var frozen = change.Lines.Where(l => l.Kind is RosterLineKind.Standing).OrderBy(l => l.Sequence).Select(l => l.Said).ToList();
        var standing = change.DocumentNumber is null ? await Rosters.StandingAsync(db, change.BodyId, change.EffectiveOn, cancellationToken) : frozen;
        var list = $"{change.BodyNameZh}组成人员名单";
        var document = new OfficialDocument(
            change.AgencyNameZh, change.DocumentNumber, change.Title, change.Addressees, [.. Notice(change)], change.AgencyNameZh, change.IssuedOn, Draft: change.DocumentNumber is null)
        {
            Attachments = [list],
            Annex = new(list, [Table(standing)]),
            PrintedBy = change.AgencyNameZh,
            PrintedOn = change.IssuedOn,
        };
        return (document, change.DocumentNumber ?? change.Title);
    }

    /// <summary>The roster of a body on a day: a list to lay before a meeting, no document with a number. Refused: body.not-found.</summary>
    public static async Task<(OfficialDocument Document, string Name)> LoadRosterPaper(this HubDbContext db, Guid bodyId, DateOnly day, CancellationToken cancellationToken)
    {
        var body = await db.Bodies.AsNoTracking().Include(b => b.Past).FirstOrDefaultAsync(b => b.Id == bodyId, cancellationToken) ?? throw OrganisationRefusals.BodyNotFound.AsException();
        var agency = await db.Campaigns.AsNoTracking().Where(c => c.Id == body.CampaignId).Select(c => c.AgencyNameZh).FirstAsync(cancellationToken);
        var standing = body.StandsOn(day) ? await Rosters.StandingAsync(db, bodyId, day, cancellationToken) : [];
        var title = $"{body.On(day).NameZh}组成人员名单";
        DocumentBlock[] blocks = [new CaptionBlock($"（截至{ChineseText.Date(day)}，共{People(standing)}人）"), standing.Count == 0 ? new ParagraphBlock("该机构当日没有组成人员。") : Table(standing)];
        return (new OfficialDocument(agency, null, title, "", blocks, agency, day, Draft: false) { Plain = true }, $"{title} {day:yyyy-MM-dd}");
    }

    private static IEnumerable<DocumentBlock> Notice(RosterChange change)
    {
        var said = change.Lines.OrderBy(l => l.Sequence).Select(l => l.Said).ToList();
        var (ended, begun) = (said.FindAll(l => l.Kind is RosterLineKind.Ended), said.FindAll(l => l.Kind is RosterLineKind.Begun));
        yield return new ParagraphBlock($"{change.Reason.TrimEnd('，', '。', ',')}，经研究，决定自{ChineseText.Date(change.EffectiveOn)}起对{change.BodyNameZh}组成人员进行调整充实。现将有关事项通知如下。");
        var part = 0;
        if (begun.Count > 0)
        {
            yield return new HeadingBlock(1, $"{ChineseText.Numeral(++part)}、新任职人员");
            foreach (var line in begun) yield return new ParagraphBlock($"{Who(line)}任{TitleOf(line)}。");
        }

        if (ended.Count > 0)
        {
            yield return new HeadingBlock(1, $"{ChineseText.Numeral(++part)}、不再任职人员");
            foreach (var line in ended) yield return new ParagraphBlock($"{Who(line)}不再任{TitleOf(line)}。");
        }

        yield return new HeadingBlock(1, $"{ChineseText.Numeral(++part)}、调整后的组成人员");
        yield return new ParagraphBlock("调整后的组成人员名单见附件。今后组成人员工作如有变动，由其所在单位接任领导自然递补，报创建办备案。");
    }

    private static TableBlock Table(IEnumerable<RosterLine> lines) =>
        new(Columns, [.. lines.Select(l => new[] { TitleOf(l), l.PersonName is null ? "—" : Spaced(l.PersonName), l.PersonName is null ? l.UnitNameZh ?? "" : $"{l.UnitNameZh}{l.JobTitle}" })]);

    private static int People(List<RosterLine> lines) => lines.Select(l => (l.PersonName, l.UnitNameZh)).Where(l => l.PersonName is not null).Distinct().Count();

    private static string Who(RosterLine line) => line.PersonName is null ? line.UnitNameZh ?? "" : line.UnitNameZh is null ? line.PersonName : $"{line.PersonName}（{line.UnitNameZh}{line.JobTitle}）";

    /// <summary>Names of two characters are set as wide as those of three.</summary>
    private static string Spaced(string name) => name.Length == 2 && name.All(c => c > 0x2E80) ? $"{name[0]}\u3000{name[1]}" : name;

    private static string TitleOf(RosterLine line) => line.Title ?? PostTitles.Chinese(line.PostType);
}
