using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Refusals of printing; answered with 503, since the document itself is there.</summary>
internal static class DocumentRefusals
{
    public static Refusal PrinterMissing { get; } = new(RefusalKind.Conflict, "documents.printer-missing",
        "服务器未安装打印组件，暂不能生成 PDF，请下载 Word 文档或直接打印网页。", "This server has no browser to print with and cannot make a PDF. Download the Word document or print the page.");

    public static Refusal PrintingFailed { get; } = new(RefusalKind.Conflict, "documents.printing-failed",
        "PDF 生成失败，请稍后再试。", "The PDF could not be printed. Please try again shortly.");
}
