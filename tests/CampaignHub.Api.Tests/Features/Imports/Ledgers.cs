using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using CampaignHub.Api.Features.Imports;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Imports;

namespace CampaignHub.Api.Tests.Features.Imports;

/// <summary>What the tests of ledger imports share.</summary>
internal static class Ledgers
{
    public static readonly LedgerColumns Chinese = new("编号", ["问题描述"], "类别", "责任单位", "单位名称", "登记时间", "整改时限", "销号时间", "地址", "经度", "纬度");

    public const string ChineseHeader = "编号,问题描述,类别,责任单位,单位名称,登记时间,整改时限,销号时间,地址,经度,纬度";

    public static async Task<LedgerMapping> SaveMappingAsync(this Caller office, string sourceSystem, LedgerColumns? columns = null, bool createMissingUnits = true, params string[] formats) =>
        await office.PutAsync<LedgerMapping>($"/api/ledger-mappings/{Guid.CreateVersion7()}", new
        {
            name = sourceSystem,
            sourceSystem,
            columns = columns ?? Chinese,
            dateFormats = formats.Length > 0 ? formats : ["yyyy-MM-dd HH:mm", "yyyy-MM-dd"],
            createMissingUnits,
        });

    public static Task<HttpResponseMessage> UploadAsync(this Caller office, byte[] content, Guid mappingId, string name = "ledger.csv")
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        return office.PostAsync("/api/ledger-imports", new MultipartFormDataContent { { part, "file", name }, { new StringContent(mappingId.ToString()), "mappingId" } });
    }

    public static async Task<LedgerImport> PreviewAsync(this Caller office, byte[] content, Guid mappingId) => await Caller.ReadAsync<LedgerImport>(await office.UploadAsync(content, mappingId));

    public static Task<LedgerImport> PreviewAsync(this Caller office, string text, Guid mappingId) => office.PreviewAsync(Encoding.UTF8.GetBytes(text), mappingId);

    /// <summary>Runs a previewed import and waits until it is over.</summary>
    public static async Task<LedgerImport> RunAsync(this Caller office, Guid importId)
    {
        await office.PostAsync<LedgerImport>($"/api/ledger-imports/{importId}/run");
        return await office.FinishedAsync(importId);
    }

    public static async Task<LedgerImport> FinishedAsync(this Caller office, Guid importId)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var import = await office.GetAsync<LedgerImport>($"/api/ledger-imports/{importId}");
            if (import.State is LedgerImportState.Done or LedgerImportState.Failed) return import;
            await Task.Delay(50);
        }

        throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"Import {importId} was not over in 30 s."));
    }

    public static async Task<LedgerImport> ImportAsync(this Caller office, byte[] content, Guid mappingId) => await office.RunAsync((await office.PreviewAsync(content, mappingId)).ImportId);

    public static Task<LedgerImport> ImportAsync(this Caller office, string text, Guid mappingId) => office.ImportAsync(Encoding.UTF8.GetBytes(text), mappingId);
}
