using System.Net;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Supervision;

namespace CampaignHub.Api.Tests.Features.Supervision;

public sealed class DraftCorrectionNoticeTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_notice_goes_to_a_household_under_its_own_number()
    {
        using var office = await hub.SignInAsync("office");
        var sent = new { documentId = Guid.CreateVersion7(), addressees = "东关街12号住户", problems = "在门前搭建棚屋两间。", within = new { length = 5, unit = "days" } };

        for (var i = 0; i < 2; i++) Assert.Equal(sent.documentId, (await office.PostAsync<DraftedPaper>("/api/supervision/documents/correction-notices", sent)).DocumentId);
        await Caller.RefusedAsync(await office.PostAsync("/api/supervision/documents/correction-notices", new { documentId = Guid.CreateVersion7(), unitId = Guid.CreateVersion7(), addressees = "某单位", problems = "无" }), HttpStatusCode.NotFound, "unit.not-found");
        var notice = await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(sent.documentId, "issue", version => new { version }));

        Assert.Equal((SupervisionPaper.CorrectionNotice, "测创文办改〔2018〕1号", "东关街12号住户"), (notice.Paper, notice.Number, notice.Addressees));
        Assert.Equal("经查，你（户、单位）存在以下问题：\n在门前搭建棚屋两间。", notice.Opening);
        Assert.Equal((hub.Clock.Now.AddDays(5), 0), (notice.DueAt!.Value, notice.Receipts.Count));
    }
}
