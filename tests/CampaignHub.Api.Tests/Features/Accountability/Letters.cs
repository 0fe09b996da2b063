using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Accountability;

/// <summary>What the office sends to draw up letters and to record measures.</summary>
internal static class Letters
{
    public static object Of(Guid letterId, Guid unitId, string from = "2018-01-01", string until = "2018-12-31") => new
    {
        letters = new[] { new { letterId, unitId } },
        title = "2018年创建全国文明城市目标责任书",
        from,
        until,
        targets = "按期销号率不低于90%。\n月度排名不进入末位。",
        consequences = "完成目标的予以通报表扬。\n未完成的取消评优资格。",
    };

    public static async Task<LetterRow> DraftLetterAsync(this Caller office, Guid unitId, string from = "2018-01-01")
    {
        var letterId = Guid.CreateVersion7();
        await office.PostAsync<DraftedLetters>("/api/responsibility-letters", Of(letterId, unitId, from));
        return await office.GetAsync<LetterRow>($"/api/responsibility-letters/{letterId}");
    }

    public static object Action(Guid actionId, Guid unitId, string kind = "interview", string? personName = null, string decidedOn = "2018-07-09", Guid? caseId = null, Guid? circularId = null, Guid? letterId = null) => new
    {
        actionId,
        kind,
        unitId,
        personName,
        decidedOn,
        decidedBy = "区委创建领导小组",
        reason = "连续两月排名末位，整改不力。",
        caseId,
        circularId,
        letterId,
    };
}
