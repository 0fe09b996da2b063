using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

/// <summary>Exposes problems, through the public API.</summary>
internal static class Exposures
{
    public static object Exposure(Guid exposureId, string airedOn, params Guid[] caseIds) =>
        new { exposureId, origin = "ownColumn", medium = "newspaper", column = "《巡城马》", issue = "第12期", airedOn, title = "背街小巷无人管", link = "https://news.example.cn/12", photoId = (Guid?)null, caseIds };

    public static async Task<Guid> ExposeAsync(this Caller office, string airedOn, params Guid[] caseIds) =>
        (await office.PostAsync<RecordedExposure>("/api/supervision/exposures", Exposure(Guid.CreateVersion7(), airedOn, caseIds))).ExposureId;
}
