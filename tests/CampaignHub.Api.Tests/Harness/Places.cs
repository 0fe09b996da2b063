using System.Text;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Domain.Inspections;
using InspectionAnswer = CampaignHub.Api.Features.Inspections.InspectionAnswer;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>Sets the scene of inspections over HTTP: an area, the bundled sheets, a point, a filled-in sheet.</summary>
internal static class Places
{
    public const string Divisions = "code,name\n15,内蒙古自治区\n1504,赤峰市\n150422,巴林左旗\n150422100,林东镇\n150422100200,镇内\n";

    /// <summary>A road has a sheet with counted items; a hospital stands for a type without one when the bundle has none.</summary>
    public const string Road = "ROAD";

    public static Task<AreaImportResult> ImportAsync(this Caller office, string csv, bool dryRun = false) => office.ImportAsync(dryRun, ("areas.csv", Encoding.UTF8.GetBytes(csv)));

    public static Task<AreaImportResult> ImportAsync(this Caller office, bool dryRun, params (string Name, byte[] Content)[] files) => office.PostAsync<AreaImportResult>("/api/areas/import", Form(dryRun, files));

    public static MultipartFormDataContent Form(bool dryRun, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent(dryRun ? "true" : "false"), "dryRun" } };
        foreach (var (name, content) in files) form.Add(new ByteArrayContent(content), "files", name);
        return form;
    }

    /// <summary>The area with this code.</summary>
    public static async Task<AreaNode> AreaAsync(this Caller caller, string code)
    {
        AreaNode? found = null;
        foreach (var length in new[] { 2, 4, 6, 9, 12 }.Where(l => l <= code.Length))
            found = (await caller.GetAsync<List<AreaNode>>($"/api/areas{(found is null ? "" : $"?parentId={found.AreaId}")}")).Single(a => a.Code == code[..length]);
        return found!;
    }

    /// <summary>Loads areas and sheets, then puts a point of a type into the village.</summary>
    public static async Task<PointRow> PutPointAsync(this Caller office, Guid ownerUnitId, string code = "P-1", string type = Road)
    {
        await office.ImportAsync(Divisions);
        await office.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled");
        var area = await office.AreaAsync("150422100200");
        return await office.PostAsync<PointRow>("/api/points", Point(Guid.CreateVersion7(), code, area.AreaId, ownerUnitId, type));
    }

    public static object Point(Guid id, string code, Guid areaId, Guid ownerUnitId, string type = Road) =>
        new { pointId = id, code, nameZh = $"点位{code}", nameEn = $"Point {code}", pointTypeCode = type, areaId, ownerUnitId, longitude = 119.4, latitude = 43.98 };

    /// <summary>Every item answered as conforming, counted ones with twice what they need; <paramref name="change"/> alters single answers.</summary>
    public static async Task<SubmitInspection> FillInAsync(this Caller inspector, Guid pointId, Func<CheckItemRow, InspectionAnswer, InspectionAnswer>? change = null)
    {
        var sheet = (await inspector.GetAsync<PointDetail>($"/api/points/{pointId}")).Items;
        var answers = sheet.Select(i => new InspectionAnswer(i.ItemId, Verdict.Conform, i.CountRule?.Minimum * 2, null, null, []))
            .Zip(sheet, (answer, item) => change?.Invoke(item, answer) ?? answer);
        return new(Guid.CreateVersion7(), pointId, new DateTimeOffset(2018, 7, 10, 0, 30, 0, TimeSpan.Zero), null, null, [.. answers]);
    }
}
