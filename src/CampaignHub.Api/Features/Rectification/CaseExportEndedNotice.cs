using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Tells whoever asked for a file of the ledger, and nobody else, that it is ready or that it failed.</summary>
internal sealed class CaseExportEndedNotice : INotify<CaseExportEnded>
{
    private static readonly string Days = $"{CaseExport.Kept.Days}";

    public Task<Notice?> Of(CaseExportEnded happened, CancellationToken cancellationToken)
    {
        var (zh, en) = happened.Done
            ? ($"台账导出文件已就绪（{happened.Rows} 行），{Days} 天内可下载", $"Your export of the ledger is ready ({happened.Rows} rows) and kept for {Days} days")
            : ("台账导出未能完成，原因见导出列表", "Your export of the ledger failed; the list of exports says why");
        return Task.FromResult<Notice?>(new("case-export.ended", zh, en, "/ledger") { UserIds = [happened.AskedBy] });
    }
}
