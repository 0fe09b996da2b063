using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Supervision;

/// <summary>Everything documents of supervision refuse.</summary>
public static class PaperRefusals
{
    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "paper.not-found", "没有找到该督办文书。", "There is no such document of supervision.");

    public static Refusal IdTaken { get; } = new(RefusalKind.Conflict, "paper.id-taken", "该标识已属于另一份督办文书。", "This id already belongs to another document.");

    public static Refusal NumberTaken { get; } = new(RefusalKind.Conflict, "paper.number-taken", "该文号已被使用。", "This document number is in use already.");

    public static Refusal NotDraft { get; } = new(RefusalKind.Conflict, "paper.not-draft", "该文书已经印发或撤回，不能再改。", "The document has been issued or withdrawn and can no longer be changed.");

    public static Refusal NotApproved { get; } = new(RefusalKind.Conflict, "paper.not-approved", "该文书须经领导批准后印发。", "A leader must approve this document before it is issued.");

    public static Refusal NotIssued { get; } = new(RefusalKind.Conflict, "paper.not-issued", "该文书不在执行中。", "The document is not in force.");

    public static Refusal OwnDraft { get; } = new(RefusalKind.Forbidden, "paper.own-draft", "拟稿人不得批准自己的文书。", "Whoever drafted a document may not approve it.");

    public static Refusal Empty { get; } = new(RefusalKind.Conflict, "paper.empty", "该文书没有列入任何问题。", "The document names no case.");

    public static Refusal NotARecipient { get; } = new(RefusalKind.Forbidden, "paper.not-a-recipient", "只有文书所涉单位可以签收、回复。", "Only a unit the document concerns can acknowledge and answer it.");

    public static Refusal NotLater { get; } = new(RefusalKind.Conflict, "paper.not-later", "新的期限须晚于现在和原期限。", "The new deadline must lie after now and after the old one.");

    public static Refusal NotJoinable { get; } = new(RefusalKind.Conflict, "paper.not-joinable", "只能合并同一级别、同一签发人、答复期限相同且尚未印发的通报、指挥部令或通报批评。", "Only circulars, command orders and criticisms of the same step, issuer and time to answer that are not issued yet can be joined.");

    public static Refusal Replied(string byName) => new(RefusalKind.Conflict, "paper.replied", $"{byName}已经回复。", $"{byName} has answered already.");

    /// <summary>Someone else was faster: says who did what.</summary>
    public static Refusal Changed(string byName, PaperEvent happened) => new(RefusalKind.Conflict, "paper.changed",
        $"{byName}刚刚{Chinese(happened)}了该文书，请刷新后再办理。", $"The document has just been {happened.ToString().ToLowerInvariant()} by {byName}. Reload it before you go on.");

    private static string Chinese(PaperEvent happened) => happened switch
    {
        PaperEvent.Drafted => "拟制",
        PaperEvent.Edited => "修改",
        PaperEvent.Approved => "批准",
        PaperEvent.Issued => "印发",
        PaperEvent.Extended => "延期",
        PaperEvent.Lifted => "销号",
        _ => "撤回",
    };
}
