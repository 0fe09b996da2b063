using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>A responsibility letter as a Word document to be signed by hand (P-16).</summary>
public sealed record ExportLetterDocx
{
    internal static void Map(RouteGroupBuilder letters) => letters.MapGet("/{letterId:guid}/letter.docx", async (Guid letterId, HubDbContext db, CancellationToken ct) =>
    {
        var letter = (await db.ReadLetters(db.ResponsibilityLetters.Where(l => l.Id == letterId), ct)).FirstOrDefault() ?? throw AccountabilityRefusals.LetterNotFound.AsException();
        var agency = await db.Campaigns.AsNoTracking().Select(c => c.AgencyNameZh).FirstAsync(ct);
        return Results.File(RedHeaderDocx.Write(Paper(letter, agency)), RedHeaderDocx.MediaType, $"{letter.Title} {letter.UnitNameZh}.docx");
    }).Is<ExportLetterDocx>(AccountabilityFeature.ReadLetters).Produces<string>(StatusCodes.Status200OK, RedHeaderDocx.MediaType);

    internal static OfficialDocument Paper(LetterRow letter, string agency)
    {
        DocumentBlock[] blocks =
        [
            new CaptionBlock($"（责任单位：{letter.UnitNameZh}）"),
            new ParagraphBlock($"为落实全国文明城市创建工作任务，明确责任，{agency}与{letter.UnitNameZh}签订本责任书。"),
            new HeadingBlock(1, "一、责任期限"),
            new ParagraphBlock($"自{ChineseText.Date(letter.From)}至{ChineseText.Date(letter.Until)}。"),
            new HeadingBlock(1, "二、工作目标"),
            new ParagraphBlock(letter.Targets),
            new HeadingBlock(1, "三、考核与奖惩"),
            new ParagraphBlock(letter.Consequences),
            new ParagraphBlock($"{agency}（盖章）："),
            new ParagraphBlock($"{letter.UnitNameZh}（盖章）：　　　　主要负责人：{letter.SignedBy ?? "　　　　"}"),
        ];
        return new OfficialDocument(agency, null, letter.Title, "", blocks, agency, letter.SignedOn, Draft: false) { Plain = true };
    }
}
