using CampaignHub.Api.Features.Honours;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Honours;

/// <summary>Awards and changes titles, through the public API.</summary>
internal static class Titles
{
    public static object Award(Guid titleId, Guid unitId, string level = "municipal", string awardedOn = "2017-12-20", string? validUntil = null) =>
        new { titleId, unitId, kind = "civilisedUnit", level, awardedOn, awardedBy = "市文明委", validUntil, document = "市文明委〔2017〕8号" };

    public static async Task<Guid> AwardedAsync(this Caller office, Guid unitId, string level = "municipal", string awardedOn = "2017-12-20", string? validUntil = null) =>
        (await office.PostAsync<AwardedTitle>("/api/titles", Award(Guid.CreateVersion7(), unitId, level, awardedOn, validUntil))).TitleId;

    public static Task<TitleDetail> TitleAsync(this Caller caller, Guid titleId) => caller.GetAsync<TitleDetail>($"/api/titles/{titleId}");

    public static Task<HttpResponseMessage> OnTitleAsync(this Caller caller, Guid titleId, string move, int version, Guid? actId = null, Guid? caseId = null) =>
        caller.PostAsync($"/api/titles/{titleId}/changes", new { version, move, on = "2018-07-10", reason = "整改不力", document = "市文明委〔2018〕3号", caseId, circularId = (Guid?)null, actId });
}
