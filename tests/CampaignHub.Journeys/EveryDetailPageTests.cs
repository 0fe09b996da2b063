using System.Text;
using System.Text.Json.Nodes;
using CampaignHub.Api.Features.Demo;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

/// <summary>The pages behind the lists, by the addresses of real things: whole on the desk and on the telephone, in both languages.</summary>
public sealed class EveryDetailPageTests(DemoHub hub) : Journey(hub)
{
    [Theory]
    [InlineData("office")]
    [InlineData("leader")]
    [InlineData("inspector")]
    [InlineData("admin")]
    [InlineData("contact.t01")]
    public async Task Every_page_of_one_thing_opens_whole_on_the_desk_and_on_the_telephone(string user)
    {
        using var caller = new HubCaller(Hub.Address);
        await caller.SignInAsync(user, DemoAccount.Password);
        var paths = user switch
        {
            "office" => await OfOfficeAsync(caller),
            "leader" => await OfLeaderAsync(caller),
            "inspector" => await OfInspectorAsync(caller),
            "admin" => ["/users/new", "/organisation/import", $"/points/{await FirstAsync(caller, "/api/points?limit=1", "pointId")}"],
            _ => await OfContactAsync(caller),
        };

        var visit = await VisitAsync(Screen.Office, user);
        var problems = new List<string>();
        foreach (var path in paths) problems.AddRange(await PageExamination.ExamineAsync(visit.Page, path, everyPairing: user == "office", byLink: user == "office"));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<IReadOnlyList<string>> OfOfficeAsync(HubCaller office)
    {
        var period = await FirstAsync(office, "/api/periods?kind=month", "period");
        var group = (await office.GetAsync($"/api/periods/{period}/ranking"))["groups"]![0]!;
        var circular = await FirstAsync(office, "/api/circulars?state=issued&limit=1", "circularId");
        return
        [
            $"/ledger/{await FirstAsync(office, "/api/cases?state=closed&limit=1", "caseId")}",
            $"/ledger/{await FirstAsync(office, "/api/cases?state=logged&limit=1", "caseId")}",
            "/ledger/import",
            $"/ledger/import/{await PreviewAsync(office)}",
            $"/points/{await FirstAsync(office, "/api/points?limit=1", "pointId")}",
            "/points/new",
            "/points/types",
            $"/points/types/{(await office.GetAsync("/api/point-types"))[0]!["code"]!.GetValue<string>()}",
            $"/organisation/units/{group["rows"]![0]!["unitId"]!.GetValue<string>()}",
            "/organisation/units/new",
            "/organisation/chart",
            $"/network?areaId={await FirstAsync(office, "/api/network/gaps?kind=area&limit=1", "subjectId")}",
            $"/network/pairings/{await FirstAsync(office, "/api/pairings?limit=1", "pairingId")}",
            "/network/pairings/new",
            $"/accountability/{await FirstAsync(office, "/api/responsibility-letters?limit=1", "letterId")}",
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
            $"/supervision/cases/{await FirstAsync(office, "/api/supervision?state=proposed&limit=1", "caseId")}",
            $"/supervision/documents/{await FirstAsync(office, "/api/supervision/documents?paper=order&limit=1", "documentId")}",
            "/supervision/documents/new",
            $"/supervision/board?period={period}",
            "/supervision/exposures/new",
            "/supervision/transfers",
            "/titles/new",
            "/supervision/ladder",
            "/listed-supervision",
            $"/inspections/{await FirstAsync(office, "/api/inspections?limit=1", "inspectionId")}",
        ];
    }

    private static async Task<IReadOnlyList<string>> OfLeaderAsync(HubCaller leader)
    {
        var period = await FirstAsync(leader, "/api/periods?kind=month", "period");
        return [$"/circulars/{await FirstAsync(leader, "/api/circulars?limit=1", "circularId")}", $"/scoring/{period}", "/cycles?cycle=monthly"];
    }

    private static async Task<IReadOnlyList<string>> OfInspectorAsync(HubCaller inspector) =>
    [
        $"/inspect/{await FirstAsync(inspector, "/api/points?limit=1", "pointId")}",
        $"/inspections/{await FirstAsync(inspector, "/api/inspections?limit=1", "inspectionId")}",
        $"/verify/{await FirstAsync(inspector, "/api/cases?state=submitted&limit=1", "caseId")}",
        "/unsent",
    ];

    private static async Task<IReadOnlyList<string>> OfContactAsync(HubCaller contact)
    {
        var unit = (await contact.GetAsync("/api/session"))["me"]!["unitId"]!.GetValue<string>();
        var period = await FirstAsync(contact, "/api/periods?kind=month", "period");
        return
        [
            $"/my-cases/{await FirstAsync(contact, "/api/cases?state=dispatched&state=accepted&state=returned&limit=1", "caseId")}",
            $"/scoring/{period}/units/{unit}",
            $"/circulars/{await FirstAsync(contact, "/api/circulars?limit=1", "circularId")}",
            $"/organisation/units/{unit}",
        ];
    }

    private static async Task<string> FirstAsync(HubCaller caller, string list, string id)
    {
        var answer = await caller.GetAsync(list);
        var items = answer["items"]!.AsArray();
        Assert.True(items.Count > 0, $"{list} is empty in the demo.");
        return items[0]![id]!.GetValue<string>();
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
