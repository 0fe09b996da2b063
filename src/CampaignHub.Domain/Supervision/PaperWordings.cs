using System.Globalization;

namespace CampaignHub.Domain.Supervision;

/// <summary>The words a document begins with; the office may change them before it is issued.</summary>
public static class PaperWordings
{
    public static SupervisionPaper PaperOf(StepForm form) => form switch
    {
        StepForm.Circular => SupervisionPaper.Circular,
        StepForm.Letter => SupervisionPaper.Letter,
        StepForm.Order => SupervisionPaper.Order,
        StepForm.Criticism => SupervisionPaper.Criticism,
        _ => throw new InvalidOperationException($"{form} yields no document."),
    };

    /// <summary>The wording for so many cases of a unit.</summary>
    public static PaperWording Of(SupervisionPaper paper, string unitZh, int cases, Span? within)
    {
        var term = within is null ? "尽快" : $"自收到之日起{ChineseSpan(within)}内";
        var count = cases.ToString(CultureInfo.InvariantCulture);
        return paper switch
        {
            SupervisionPaper.Circular => new($"关于{unitZh}{count}件问题逾期未整改的督查通报", $"经督查，{unitZh}承办的下列{count}件问题超过规定时限仍未整改到位，现予通报。", $"请{unitZh}分管领导牵头，对照所列问题逐件明确措施、时限和责任人，{term}整改到位，并将整改情况书面反馈。"),
            SupervisionPaper.Letter => new($"关于限期整改{count}件问题的督办函", $"你单位承办的下列{count}件问题，经多次催办仍未整改到位，影响创建工作进度，现予督办。", $"请你单位主要负责人亲自研究，{term}完成整改并书面回复。逾期未完成的，将按规定进一步处理。"),
            SupervisionPaper.Order => new($"对{unitZh}{count}件问题实行挂牌督办", $"为推动群众反映强烈的突出问题得到解决，决定对下列{count}件问题实行挂牌督办。", $"责任单位主要负责人为第一责任人，须向社会公开承诺，{term}整改到位。整改完成并经核查通过后予以销号；逾期未完成的，移交纪检监察机关实施效能问责。"),
            SupervisionPaper.Criticism => new($"关于对{unitZh}予以通报批评的通报", $"{unitZh}对下列{count}件问题整改不力，经挂牌督办、约谈仍未解决，影响全区创建工作。经研究，决定予以通报批评。", $"请{unitZh}深刻检查，{term}整改到位并提交书面检查。对有关责任人，按干部管理权限予以问责。"),
            _ => new("整改通知书", "经查，你（户、单位）存在以下问题：", $"请{term}自行整改。逾期不改的，将依法依规处理。"),
        };
    }

    public static string ChineseSpan(Span span) => span.Length.ToString(CultureInfo.InvariantCulture) + span.Unit switch
    {
        SpanUnit.Hours => "小时",
        SpanUnit.Days => "日",
        _ => "个工作日",
    };
}
