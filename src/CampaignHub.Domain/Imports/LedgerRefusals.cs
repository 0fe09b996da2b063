using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Imports;

/// <summary>Why a whole ledger file, mapping or import is refused.</summary>
public static class LedgerRefusals
{
    public static Refusal ImportNotFound { get; } = new(RefusalKind.NotFound, "ledger-import.not-found", "没有找到该次导入。", "There is no such import.");

    public static Refusal MappingNotFound { get; } = new(RefusalKind.NotFound, "ledger-mapping.not-found", "没有找到该列映射。", "There is no such column mapping.");

    public static Refusal MappingIdTaken { get; } = new(RefusalKind.Conflict, "ledger-mapping.id-taken", "该标识已属于另一个列映射。", "This id already belongs to another column mapping.");

    public static Refusal TooLarge { get; } = new(RefusalKind.Conflict, "ledger.too-large", "台账文件不能超过 20 MB，请拆分后导入。", "A ledger file may have 20 MB at most; split it and import the parts.");

    public static Refusal FileRequired { get; } = new(RefusalKind.Conflict, "ledger.file-required", "请选择要导入的台账文件。", "Choose the ledger file to import.");

    public static Refusal Empty { get; } = new(RefusalKind.Conflict, "ledger.empty", "文件是空的。", "The file is empty.");

    public static Refusal NoRows { get; } = new(RefusalKind.Conflict, "ledger.no-rows", "文件只有表头，没有数据行。", "The file has a header and no rows.");

    public static Refusal Workbook { get; } = new(RefusalKind.Conflict, "ledger.workbook",
        "这是 Excel 工作簿，请另存为 CSV 后再导入。", "This is an Excel workbook. Save it as CSV and import that.");

    public static Refusal NotText { get; } = new(RefusalKind.Conflict, "ledger.not-text", "这不是 CSV 文本文件。", "This is not a CSV text file.");

    public static Refusal EncodingUnknown { get; } = new(RefusalKind.Conflict, "ledger.encoding-unknown",
        "无法识别文件编码，请存为 UTF-8 或 GB18030。", "The file's encoding is not recognised. Save it as UTF-8 or GB18030.");

    public static Refusal NotCsv { get; } = new(RefusalKind.Conflict, "ledger.not-csv",
        "这不像 CSV 台账：没有找到分隔的列。", "This does not look like a CSV ledger: no separated columns were found.");

    public static Refusal NoHeader { get; } = new(RefusalKind.Conflict, "ledger.no-header",
        "第一行应当是列名，但看起来是数据。", "The first row should hold the column names, but looks like data.");

    public static Refusal FileGone { get; } = new(RefusalKind.Conflict, "ledger.file-gone", "导入的文件已不在服务器上，请重新上传。", "The uploaded file is no longer on the server. Upload it again.");

    public static Refusal RunFailed { get; } = new(RefusalKind.Conflict, "ledger-import.failed",
        "导入因服务器故障中断，已导入的行保留，可重新运行。", "The import stopped at a server fault. Rows taken in are kept; it can be run again.");

    public static Refusal ColumnRepeated(string column) => new(RefusalKind.Conflict, "ledger.column-repeated",
        $"列名“{column}”出现了不止一次。", $"The column “{column}” appears more than once.");

    public static Refusal ColumnsMissing(IReadOnlyCollection<string> columns) => new(RefusalKind.Conflict, "ledger.columns-missing",
        $"文件中没有这些列：{string.Join("、", columns)}。", $"The file lacks these columns: {string.Join(", ", columns)}.");

    /// <summary>Why a run ended unfinished, in the reader's language.</summary>
    public static string Sentence(string code, string language) => code == FileGone.Code ? FileGone.In(language) : RunFailed.In(language);
}
