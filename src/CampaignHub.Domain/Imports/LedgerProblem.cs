using System.Globalization;
using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Imports;

/// <summary>What is wrong with one row of a ledger, kept as code and arguments and put into words for each reader.</summary>
public sealed class LedgerProblem
{
    private static readonly Dictionary<string, (bool Stops, string Chinese, string English)> Catalogue = new()
    {
        ["ledger.value-missing"] = (true, "此项不能为空。", "This value is required."),
        ["ledger.date-unreadable"] = (true, "“{0}”不是可识别的时间，应为 {1}。", "“{0}” is not a readable time; expected {1}."),
        ["ledger.text-too-long"] = (true, "文字超过 {0} 个字符。", "The text is longer than {0} characters."),
        ["ledger.text-unusable"] = (true, "内容含有不可用的控制字符。", "The text contains control characters that cannot be kept."),
        ["ledger.key-repeated"] = (true, "编号“{0}”与第 {1} 行重复。", "The key “{0}” repeats that of row {1}."),
        ["ledger.cells-wrong"] = (true, "此行有 {0} 列，表头有 {1} 列。", "This row has {0} cells; the header has {1}."),
        ["ledger.quote-open"] = (true, "此行的引号没有闭合，其后的内容无法读取。", "A quotation mark opened in this row is never closed; what follows cannot be read."),
        ["ledger.unit-unknown"] = (true, "没有代码或名称为“{0}”的单位。", "There is no unit with the code or the name “{0}”."),
        ["ledger.unit-ambiguous"] = (true, "有几个单位都叫“{0}”，请填写单位代码。", "Several units bear the name “{0}”; write the unit's code instead."),
        ["ledger.category-unknown"] = (true, "类别目录中没有“{0}”。", "The category tree has no “{0}”."),
        ["ledger.category-defaulted"] = (false, "类别目录中没有“{0}”，按默认类别导入。", "The category tree has no “{0}”; imported under the default category."),
        ["ledger.unit-missing"] = (false, "没有责任单位，导入后待交办。", "There is no responsible unit; the case will wait to be dispatched."),
        ["ledger.place-unusable"] = (false, "坐标“{0}”“{1}”不可用，按无坐标导入。", "The coordinates “{0}” and “{1}” are not usable; imported without a place."),
        ["ledger.closed-before-logged"] = (false, "销号时间早于登记时间，照原样导入。", "Closed before it was logged; imported as it stands."),
        ["ledger.due-before-logged"] = (false, "整改时限早于登记时间，照原样导入。", "Due before it was logged; imported as it stands."),
        ["ledger.row-differs"] = (false, "该编号已导入过，来源内容后来有改动，改动未采用。", "This key was imported before and the source has changed since; the change was not applied."),
    };

    private LedgerProblem()
    {
    }

    public Guid CampaignId { get; private set; }

    public Guid ImportId { get; private set; }

    public int Row { get; private set; }

    /// <summary>Counts the problems of one row.</summary>
    public int Place { get; private set; }

    public string? Column { get; private set; }

    public string Code { get; private set; } = "";

    public string[] Arguments { get; private set; } = [];

    /// <summary>True when the row was not imported because of it.</summary>
    public bool Stops { get; private set; }

    /// <summary>All codes there are.</summary>
    public static IReadOnlyCollection<string> Codes => Catalogue.Keys;

    public static LedgerProblem At(int row, string? column, string code, params string[] arguments) => new()
    {
        Row = row,
        Column = column,
        Code = code,
        Arguments = [.. arguments.Select(a => TextCut.WithEllipsis(a, 80))],
        Stops = Catalogue[code].Stops,
    };

    /// <summary>Files the problem under an import, as the given one of its row.</summary>
    public LedgerProblem In(Guid campaignId, Guid importId, int place)
    {
        (CampaignId, ImportId, Place) = (campaignId, importId, place);
        return this;
    }

    /// <summary>The sentence in the reader's language; anything but English reads Chinese.</summary>
    public string Reason(string language)
    {
        var (_, chinese, english) = Catalogue[Code];
        return string.Format(CultureInfo.InvariantCulture, language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? english : chinese, Arguments);
    }
}
