using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Why an uploaded workbook, or a row of it, is not taken.</summary>
public static class SheetRefusals
{
    public static Refusal RegisterUnknown { get; } = new(RefusalKind.NotFound, "sheet.register-unknown", "没有这种名册。", "There is no such register.");

    public static Refusal NotWorkbook { get; } = Of("not-xlsx", "文件不是 .xlsx 工作簿。旧版 .xls 或 CSV 请先在表格软件中另存为 .xlsx。", "The file is no .xlsx workbook. Save an .xls or a CSV as .xlsx first.");

    public static Refusal Damaged { get; } = Of("damaged", "工作簿已损坏或含有不允许的内容，无法读取。", "The workbook is damaged or holds what is not allowed, and cannot be read.");

    public static Refusal TooLarge { get; } = Of("too-large", "工作簿展开后过大。请只保留要导入的表，分成几个文件导入。", "The workbook is too large once unpacked. Keep only the sheet to be imported, or split it.");

    public static Refusal External { get; } = Of("external", "工作簿含有宏、外部链接或嵌入对象，请去掉后再导入。", "The workbook holds macros, links to other files or embedded objects; take them out first.");

    public static Refusal Empty { get; } = Of("empty", "表中没有数据行。", "The sheet has no rows of data.");

    public static Refusal Formula { get; } = Of("formula", "单元格是公式，请改为数值或文字。", "The cell is a formula; put its value instead.");

    public static Refusal CellError { get; } = Of("cell-error", "单元格是错误值。", "The cell holds an error value.");

    public static Refusal Missing { get; } = Of("value-missing", "此列必填。", "A value is required here.");

    public static Refusal NoDay { get; } = Of("no-day", "不是日期，请写成 2018-07-01。", "This is no date; write it as 2018-07-01.");

    public static Refusal NoNumber { get; } = Of("no-number", "不是1至9999的整数。", "This is no whole number from 1 to 9999.");

    public static Refusal Fixed { get; } = Of("value-fixed", "已有记录的此列不能改。", "This cannot be changed once the row is there.");

    public static Refusal DayInFuture { get; } = Of("day-in-future", "日期不能晚于今天。", "The day cannot lie in the future.");

    public static Refusal Ring { get; } = Of("ring", "按这些上级，区域或机构会成为自己的下级。", "With these codes above one another something would lie below itself.");

    public static Refusal TooManyRows(int most) => Of("too-many-rows", $"一次最多导入{most}行。", $"At most {most} rows can be imported at once.");

    public static Refusal ColumnsMissing(string columns) => Of("columns-missing", $"没有找到要导入的表：缺少列“{columns}”。请使用模板。", $"This is not the sheet to be imported: it lacks “{columns}”. Use the template.");

    public static Refusal ColumnUnknown(string column) => Of("column-unknown", $"不认识列“{Short(column)}”。请使用模板的列名。", $"The column “{Short(column)}” is not known. Use the headers of the template.");

    public static Refusal ColumnRepeated(string column) => Of("column-repeated", $"列“{column}”出现了两次。", $"The column “{column}” stands there twice.");

    public static Refusal TooLong(int most) => Of("value-too-long", $"最多{most}个字符。", $"At most {most} characters.");

    public static Refusal CodeRepeated(string code, int row) => Of("code-repeated", $"编号“{Short(code)}”重复，已在第{row}行出现。", $"The code “{Short(code)}” is repeated; it stands in row {row} already.");

    public static Refusal ChoiceUnknown(string value, string choices) => Of("choice-unknown", $"“{Short(value)}”不在可选值中：{choices}。", $"“{Short(value)}” is none of: {choices}.");

    public static Refusal ReferenceUnknown(string value) => Of("reference-unknown", $"没有编号为“{Short(value)}”的记录。", $"There is nothing with the code “{Short(value)}”.");

    public static Refusal ParentMissing(string code) => Of("parent-missing", $"没有编号为“{Short(code)}”的上级，或者它所在的行有误。", $"There is nothing with the code “{Short(code)}” to lie in, or its own row is refused.");

    public static Refusal NameDiffers(string code, string name) => Of("name-differs", $"编号“{Short(code)}”是{Short(name)}。", $"The code “{Short(code)}” belongs to {Short(name)}.");

    public static Refusal TakenSince(string day) => Of("taken-since", $"现任自{day}起，新任须晚于该日。", $"The present term began on {day}; the new one must begin later.");

    private static Refusal Of(string code, string zh, string en) => new(RefusalKind.Conflict, "sheet." + code, zh, en);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
