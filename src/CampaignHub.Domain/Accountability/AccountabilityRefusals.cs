using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Accountability;

/// <summary>Everything that letters and measures of accountability refuse.</summary>
public static class AccountabilityRefusals
{
    public static Refusal LetterNotFound { get; } = new(RefusalKind.NotFound, "letter.not-found", "没有找到该目标责任书。", "There is no such responsibility letter.");

    public static Refusal LetterBackwards { get; } = new(RefusalKind.Conflict, "letter.backwards", "责任期的截止日期不能早于起始日期。", "The last day of the term cannot lie before the first.");

    public static Refusal LetterIdTaken { get; } = new(RefusalKind.Conflict, "letter.id-taken", "该标识已属于另一份责任书。", "This id already belongs to another letter.");

    public static Refusal LetterNotDraft { get; } = new(RefusalKind.Conflict, "letter.not-draft", "只有待签订的责任书可以办理。", "Only a letter that waits for its signature can be dealt with in this way.");

    public static Refusal LetterNotSigned { get; } = new(RefusalKind.Conflict, "letter.not-signed", "只有已签订的责任书可以考核结账。", "Only a signed letter can be concluded.");

    public static Refusal LetterSignedAhead { get; } = new(RefusalKind.Conflict, "letter.signed-ahead", "签订日期不能晚于今天。", "A letter cannot be signed on a day that is still to come.");

    public static Refusal LetterWithoutSigner { get; } = new(RefusalKind.Conflict, "letter.without-signer",
        "该单位当日没有登记主要负责人，请填写签订人。", "No principal leader of this unit is on record for that day: say who signed.");

    public static Refusal LetterPeriodElsewhere { get; } = new(RefusalKind.Conflict, "letter.period-elsewhere",
        "该考核周期不在责任期内，或其中没有该单位。", "That period lies outside the letter's term, or does not list the unit.");

    public static Refusal ActionNotFound { get; } = new(RefusalKind.NotFound, "accountability.not-found", "没有找到该问责记录。", "There is no such record of accountability.");

    public static Refusal ActionIdTaken { get; } = new(RefusalKind.Conflict, "accountability.id-taken", "该标识已属于另一条问责记录。", "This id already belongs to another record.");

    public static Refusal ActionAhead { get; } = new(RefusalKind.Conflict, "accountability.ahead", "决定日期不能晚于今天。", "A decision cannot be dated on a day that is still to come.");

    public static Refusal ActionNeedsPerson { get; } = new(RefusalKind.Conflict, "accountability.needs-person", "该问责方式须写明被问责人。", "This measure needs the name of the person it concerns.");

    public static Refusal ActionWithdrawn { get; } = new(RefusalKind.Conflict, "accountability.withdrawn", "该问责记录已经撤销。", "This record has been withdrawn already.");

    public static Refusal BasisNotFound { get; } = new(RefusalKind.NotFound, "accountability.basis-not-found", "没有找到所依据的通报、问题或责任书。", "There is no such circular, case or letter to rest the decision on.");
}
