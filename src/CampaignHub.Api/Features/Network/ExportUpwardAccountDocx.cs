using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>The account upward as a Word document to hand over (交账, O-19).</summary>
public sealed record ExportUpwardAccountDocx
{
    private static readonly TableColumn[] Columns = [new("承担职务", Weight: 1.4), new("责任对象", ColumnAlign.Left, 2.4), new("向谁负责", ColumnAlign.Left, 4)];

    internal static void Map(RouteGroupBuilder network) => network.MapGet("/account.docx", async (Guid? staffMemberId, Guid? appointmentId, string? month, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        if (staffMemberId is null == appointmentId is null) throw OrganisationRefusals.StaffMemberNotFound.AsException();
        var account = await new UpwardAccounts(db, context, clock).OfAsync(staffMemberId, appointmentId, month, ct);
        var agency = await db.Campaigns.AsNoTracking().Select(c => c.AgencyNameZh).FirstAsync(ct);
        return Results.File(RedHeaderDocx.Write(Paper(account, agency)), RedHeaderDocx.MediaType, $"交账 {account.PersonName} {account.Month}.docx");
    }).Is<ExportUpwardAccountDocx>(NetworkFeature.Account).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);

    internal static OfficialDocument Paper(UpwardAccount account, string agency)
    {
        var chains = account.Chains.ToDictionary(c => c.AppointmentId);
        var (charge, cases, visits, duty) = (account.Charge, account.Cases, account.Visits, account.Duty);
        DocumentBlock[] blocks =
        [
            new CaptionBlock($"（{account.UnitNameZh}{account.JobTitle}，截至{ChineseText.Date(account.On)}）"),
            new HeadingBlock(1, "一、责任范围"),
            new ParagraphBlock(string.Create(CultureInfo.InvariantCulture, $"负责区域{charge.Areas}个（含下级）、单位{charge.Units}个、机构{charge.Bodies}个，点位{charge.Points}个。")),
            account.Posts.Count == 0 ? new ParagraphBlock("当日没有承担职务。") : new TableBlock(Columns, [.. account.Posts.Select(p => new[] { p.Title ?? Post(p.PostType), p.SubjectNameZh ?? "", Upward(chains[p.AppointmentId]) })]),
            new HeadingBlock(1, "二、问题整改"),
            new ParagraphBlock(string.Create(CultureInfo.InvariantCulture, $"本月登记{cases.Logged}件，销号{cases.Closed}件；目前未销号{cases.Open}件，其中逾期{cases.Overdue}件。")),
            new HeadingBlock(1, "三、走访和值班"),
            new ParagraphBlock(string.Create(CultureInfo.InvariantCulture, $"应走访{visits.Owed}次，已走访{visits.Made}次，欠{visits.Missing}次；值班{duty.Days}天，其中缺岗{duty.ShortDays}天。")),
            new HeadingBlock(1, "四、责任书和排名"),
            new ParagraphBlock(account.Letters.Count == 0 ? "没有在期的已签订责任书。" : string.Join("\n", account.Letters.Select(l => $"{l.UnitNameZh}：《{l.Title}》，{ChineseText.Date(l.SignedOn!.Value)}由{l.SignedBy}签订。"))),
            new ParagraphBlock(account.Standings.Count == 0 ? "尚无排名。"
                : string.Join("\n", account.Standings.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.UnitNameZh}：{s.Period}{s.GroupNameZh}{(s.Rank is { } rank ? $"第{rank}名" : "不排名")}，得分{s.Score:0.00}。")))),
        ];
        return new OfficialDocument(agency, null, $"{account.PersonName}{account.From.Year}年{account.From.Month}月责任落实情况（交账）", "", blocks, account.PersonName, account.On, Draft: false) { Plain = true };
    }

    private static string Upward(AccountChain chain) =>
        chain.Links.Count == 0 ? "—" : string.Join("→", chain.Links.Select(l => l.PersonName is null ? $"{l.SubjectNameZh}（空缺）" : $"{l.SubjectNameZh}{l.Title ?? Post(l.PostType!.Value)}{l.PersonName}"));

    private static string Post(PostType type) => type switch
    {
        PostType.PrincipalLeader => "主要领导",
        PostType.LeaderInCharge => "分管领导",
        PostType.ContactPerson => "联络员",
        PostType.AreaLeader => "负责人",
        PostType.GridLeader => "网格长",
        PostType.GridWorker => "网格员",
        _ => Organisation.PostTitles.Chinese(type),
    };
}
