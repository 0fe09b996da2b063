using System.Text;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

public sealed class EveryDetailPageOfOfficeTests(DemoHub hub) : EveryDetailPage(hub, "office")
{
    protected override async Task<IReadOnlyList<string>> PathsAsync(HubCaller caller)
    {
        var period = await FirstAsync(caller, "/api/periods?kind=month", "period");
        var group = (await caller.GetAsync($"/api/periods/{period}/ranking"))["groups"]![0]!;
        var circular = await FirstAsync(caller, "/api/circulars?state=issued&limit=1", "circularId");
        return
        [
            $"/ledger/{await FirstAsync(caller, "/api/cases?state=closed&limit=1", "caseId")}",
            $"/ledger/{await FirstAsync(caller, "/api/cases?state=logged&limit=1", "caseId")}",
            "/ledger?map=true",
            "/case-draws",
            "/ledger/import",
            $"/ledger/import/{await PreviewAsync(caller)}",
            $"/points/{await FirstAsync(caller, "/api/points?limit=1", "pointId")}",
            "/points/new",
            "/points/types",
            $"/points/types/{(await caller.GetAsync("/api/point-types"))[0]!["code"]!.GetValue<string>()}",
            $"/organisation/units/{group["rows"]![0]!["unitId"]!.GetValue<string>()}",
            "/organisation/units/new",
            "/organisation/chart",
            $"/network?areaId={await FirstAsync(caller, "/api/network/gaps?kind=area&limit=1", "subjectId")}",
            $"/network/pairings/{await FirstAsync(caller, "/api/pairings?limit=1", "pairingId")}",
            "/network/pairings/new",
            $"/accountability/{await FirstAsync(caller, "/api/responsibility-letters?limit=1", "letterId")}",
            "/accountability/new",
            "/accountability/measures",
            "/accountability/measures/new",
            $"/network/pairings?short={period}",
            "/scoring?kind=week",
            "/scoring/scheme",
            $"/scoring/{period}",
            $"/scoring/{period}/units/{group["rows"]![0]!["unitId"]!.GetValue<string>()}",
            $"/circulars/{circular}",
            $"/api/circulars/{circular}/print",
            $"/supervision/cases/{await FirstAsync(caller, "/api/supervision?state=proposed&limit=1", "caseId")}",
            $"/supervision/documents/{await FirstAsync(caller, "/api/supervision/documents?paper=order&limit=1", "documentId")}",
            "/supervision/documents/new",
            $"/supervision/board?period={period}",
            "/supervision/exposures/new",
            "/supervision/transfers",
            "/titles/new",
            "/supervision/ladder",
            "/listed-supervision",
            $"/inspections/{await FirstAsync(caller, "/api/inspections?limit=1", "inspectionId")}",
        ];
    }

    /// <summary>A previewed import with a row that would be taken and one that would not.</summary>
    private static async Task<string> PreviewAsync(HubCaller office)
    {
        var mapping = Guid.CreateVersion7().ToString();
        await office.PutAsync($"/api/ledger-mappings/{mapping}", new JsonObject
        {
            ["name"] = "预览",
            ["sourceSystem"] = "预览",
            ["dateFormats"] = new JsonArray("yyyy-MM-dd"),
            ["createMissingUnits"] = true,
            ["columns"] = new JsonObject { ["key"] = "编号", ["description"] = new JsonArray("问题"), ["unitCode"] = "单位", ["loggedAt"] = "时间" },
        });
        var import = await office.UploadAsync("/api/ledger-imports", "台账.csv", Encoding.UTF8.GetBytes("编号,问题,单位,时间\nP-1,占道经营,D01,2026-01-05\nP-2,占道经营,D01,昨天\n"), ("mappingId", mapping));
        return import["importId"]!.GetValue<string>();
    }
}
