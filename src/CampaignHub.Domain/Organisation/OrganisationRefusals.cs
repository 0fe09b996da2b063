using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Organisation;

/// <summary>Everything organisation refuses.</summary>
public static class OrganisationRefusals
{
    public static Refusal UnitNotFound { get; } = new(RefusalKind.NotFound, "unit.not-found", "没有找到该单位。", "There is no such unit.");

    public static Refusal UnitCodeTaken { get; } = new(RefusalKind.Conflict, "unit.code-taken", "该单位代码已被使用。", "This unit code is already in use.");

    public static Refusal AreaNotFound { get; } = new(RefusalKind.NotFound, "area.not-found", "没有找到该区域。", "There is no such area.");

    public static Refusal AreaCodeTaken { get; } = new(RefusalKind.Conflict, "area.code-taken", "该区域代码已被使用。", "This area code is already in use.");

    public static Refusal RankingGroupNotFound { get; } = new(RefusalKind.NotFound, "ranking-group.not-found", "没有找到该排名组。", "There is no such ranking group.");

    public static Refusal TemplateUnknown { get; } = new(RefusalKind.NotFound, "bodies.template-unknown", "没有这个机构模板。", "There is no such organisation template.");

    public static Refusal TemplateAlreadyApplied { get; } = new(RefusalKind.Conflict, "bodies.template-already-applied",
        "领导小组或指挥部已经建立，不能再套用模板。", "A leading group or a command centre stands already; no template can be applied to it.");

    public static Refusal UnitIdTaken { get; } = new(RefusalKind.Conflict, "unit.id-taken", "该标识已属于另一个单位。", "This id already belongs to another unit.");

    public static Refusal RankingGroupCodeTaken { get; } = new(RefusalKind.Conflict, "ranking-group.code-taken", "该排名组代码已被使用。", "This ranking group code is already in use.");

    public static Refusal AreaNameMissing { get; } = new(RefusalKind.Conflict, "area.name-missing", "缺少名称。", "The name is missing.");

    public static Refusal AreaNameUnusable { get; } = new(RefusalKind.Conflict, "area.name-unusable",
        "名称过长或含有控制字符，不得超过100个字。", "The name is longer than 100 characters or contains control characters.");

    public static Refusal AppointmentNotFound { get; } = new(RefusalKind.NotFound, "appointment.not-found", "没有找到该任职记录。", "There is no such appointment.");

    public static Refusal AppointmentWrongSubject { get; } = new(RefusalKind.Conflict, "appointment.wrong-subject", "该职务不能设在这里。", "This post does not exist here.");

    public static Refusal AppointmentWrongHolder { get; } = new(RefusalKind.Conflict, "appointment.wrong-holder",
        "人员职务须填写姓名，单位职责须选择单位。", "A person's post needs a name; a unit's duty needs a unit.");

    public static Refusal AppointmentBackwards { get; } = new(RefusalKind.Conflict, "appointment.backwards", "结束日期不能早于开始日期。", "The last day cannot lie before the first.");

    public static Refusal AppointmentEnded { get; } = new(RefusalKind.Conflict, "appointment.ended", "该任职已经结束。", "This appointment has ended already.");

    public static Refusal AppointmentOverlaps { get; } = new(RefusalKind.Conflict, "appointment.overlaps",
        "同一人在同一职务上的任期重叠。", "The terms of one holder in this post overlap.");

    public static Refusal PostTaken { get; } = new(RefusalKind.Conflict, "appointment.post-taken",
        "该职务在这段时间已有人担任，请先结束原任职。", "The post is held during these days; end the present term first.");

    public static Refusal SubjectNotFound { get; } = new(RefusalKind.NotFound, "appointment.subject-not-found", "没有找到要任职的对象。", "There is nothing by that id to appoint to.");

    public static Refusal StaffMemberNotFound { get; } = new(RefusalKind.NotFound, "staff.not-found", "没有找到该人员。", "There is no such person.");

    public static Refusal StaffCodeTaken { get; } = new(RefusalKind.Conflict, "staff.code-taken", "该人员编号已被使用。", "This staff code is already in use.");

    public static Refusal StaffIdTaken { get; } = new(RefusalKind.Conflict, "staff.id-taken", "该标识已属于另一个人员。", "This id already belongs to another person.");

    public static Refusal BodyNotFound { get; } = new(RefusalKind.NotFound, "body.not-found", "没有找到该机构。", "There is no such body.");

    public static Refusal BodyIdTaken { get; } = new(RefusalKind.Conflict, "body.id-taken", "该标识已属于另一个机构。", "This id already belongs to another body.");

    public static Refusal BodyCodeTaken { get; } = new(RefusalKind.Conflict, "body.code-taken", "该机构编号已被使用。", "This body code is already in use.");

    public static Refusal BodyCycle { get; } = new(RefusalKind.Conflict, "body.cycle", "机构不能放在自己或下级机构之下。", "A body cannot be placed under itself or under a body below it.");

    public static Refusal BodyDissolved { get; } = new(RefusalKind.Conflict, "body.dissolved", "该机构已经撤销。", "The body has been dissolved.");

    public static Refusal BodyHasBodies { get; } = new(RefusalKind.Conflict, "body.has-bodies", "请先撤销或移走下级机构。", "Dissolve or move the bodies below it first.");

    public static Refusal BodyParentNotStanding { get; } = new(RefusalKind.Conflict, "body.parent-not-standing", "上级机构在该日期尚未成立或已经撤销。", "The body above does not stand on that day.");

    public static Refusal BodyChangeOutOfOrder { get; } = new(RefusalKind.Conflict, "body.change-out-of-order",
        "变更日期早于成立日期或上一次变更。", "The day of the change lies before the founding or before an earlier change.");

    public static Refusal BodyRuleNotFound { get; } = new(RefusalKind.NotFound, "body-rule.not-found", "没有找到该当然成员规则。", "There is no such membership rule.");

    public static Refusal BodyRuleOneOfTwo { get; } = new(RefusalKind.Conflict, "body-rule.one-of-two", "请选择一个单位类别或者一个单位。", "Choose either a category of units or one unit.");

    public static Refusal BodyRuleSinglePost { get; } = new(RefusalKind.Conflict, "body-rule.single-post",
        "只能由一人担任的职务不能设当然成员。", "A post that one person holds cannot be filled by a membership rule.");

    public static Refusal BodyRuleEnded { get; } = new(RefusalKind.Conflict, "body-rule.ended", "该规则已经停止。", "The membership rule has ended already.");

    public static Refusal BodyRuleTaken { get; } = new(RefusalKind.Conflict, "body-rule.taken", "相同的当然成员规则已经存在。", "The same membership rule exists already.");

    public static Refusal BodyAreaNotFound { get; } = new(RefusalKind.NotFound, "body-area.not-found", "没有找到该责任区域。", "There is no such area duty.");

    public static Refusal BodyAreaEnded { get; } = new(RefusalKind.Conflict, "body-area.ended", "该责任区域已经停止。", "The area duty has ended already.");

    public static Refusal BodyAreaTaken { get; } = new(RefusalKind.Conflict, "body-area.taken", "该机构已负责此区域。", "The body looks after this area already.");

    public static Refusal NotAJointOperation { get; } = new(RefusalKind.Conflict, "contribution.not-a-joint-operation", "只有联合行动登记抽调力量。", "Only a joint operation records people and vehicles.");

    public static Refusal ContributionTaken { get; } = new(RefusalKind.Conflict, "contribution.taken", "该单位当天的力量已经登记。", "The strength of this unit on that day is recorded already.");

    public static Refusal RosterChangeNotFound { get; } = new(RefusalKind.NotFound, "roster-change.not-found", "没有找到该调整通知。", "There is no such change of a roster.");

    public static Refusal RosterChangeEmpty { get; } = new(RefusalKind.Conflict, "roster-change.empty", "调整至少要有一人进出。", "A change must end or begin at least one term.");

    public static Refusal RosterChangeIdTaken { get; } = new(RefusalKind.Conflict, "roster-change.id-taken", "该标识已属于另一次调整。", "This id already belongs to another change.");

    public static Refusal RosterChangeForeignTerm { get; } = new(RefusalKind.Conflict, "roster-change.foreign-term", "要结束的任职不属于该机构。", "A term to be ended does not belong to this body.");

    public static Refusal UnitClosed { get; } = new(RefusalKind.Conflict, "unit.closed", "该单位已经撤销。", "The unit has been closed.");

    public static Refusal UnitHasDuties(int points, int cases) => new(RefusalKind.Conflict, "unit.has-duties",
        $"该单位还有{points}个点位、{cases}件未销号问题，请先移交。", $"The unit still answers for {points} points and {cases} open cases; hand them over first.");

    public static Refusal RosterChangeIssued(string number) => new(RefusalKind.Conflict, "roster-change.issued",
        $"该通知已以{number}印发。", $"The notice has been issued as {number}.");

    public static Refusal ColumnMissing(string column) => new(RefusalKind.Conflict, "import.column-missing",
        $"文件缺少“{column}”列。", $"The file has no column “{column}”.");

    public static Refusal FileUnreadable { get; } = new(RefusalKind.Conflict, "import.file-unreadable",
        "文件为空，或不是 UTF-8、GB18030 编码的 CSV 文本。", "The file is empty or is not CSV text in UTF-8 or GB18030.");

    public static Refusal FilesMissing { get; } = new(RefusalKind.Conflict, "import.files-missing",
        "请至少选择一个 CSV 文件。", "Choose at least one CSV file.");

    public static Refusal FilesTooLarge { get; } = new(RefusalKind.Conflict, "import.too-large",
        "文件合计不能超过 20 MB。", "The files may have 20 MB together at most.");

    public static Refusal AreaCodeInvalid(string code) => new(RefusalKind.Conflict, "area.code-invalid",
        $"“{Short(code)}”不是有效的区划代码，应为2、4、6、9或12位数字。", $"“{Short(code)}” is not a division code; it must have 2, 4, 6, 9 or 12 digits.");

    public static Refusal AreaCodeRepeated(string code, string file, int row) => new(RefusalKind.Conflict, "area.code-repeated",
        $"代码“{code}”重复，已在{file}第{row}行出现。", $"The code “{code}” is repeated; it stands in {file}, row {row}, already.");

    public static Refusal AreaParentMissing(string code) => new(RefusalKind.Conflict, "area.parent-missing",
        $"找不到“{code}”的上级区域。", $"The area above “{code}” is not known.");

    public static Refusal AreaIdTaken { get; } = new(RefusalKind.Conflict, "area.id-taken", "该标识已属于另一个区域。", "This id already belongs to another area.");

    public static Refusal AreaChanged { get; } = new(RefusalKind.Conflict, "area.changed",
        "该区域刚刚被他人修改，请刷新后重试。", "Somebody else has just changed this area; reload and try again.");

    public static Refusal AreaClosed(string area) => new(RefusalKind.Conflict, "area.closed", $"“{area}”已停用。", $"“{area}” is closed.");

    public static Refusal AreaOpen(string area) => new(RefusalKind.Conflict, "area.open", $"“{area}”在用，无需恢复。", $"“{area}” is in use.");

    public static Refusal AreaHasPoints(int count) => new(RefusalKind.Conflict, "area.has-points",
        $"该区域内还有{count}个点位，停用后这些点位仍归它。", $"There are {count} points in this area; they stay with it when it is closed.");

    public static Refusal AreaCycle(string area, string parent) => new(RefusalKind.Conflict, "area.cycle",
        $"不能把“{area}”移到它自己或它的下级“{parent}”之下。", $"“{area}” cannot be moved under itself or under “{parent}”, which lies below it.");

    public static Refusal AreaLevelOrder(string parent) => new(RefusalKind.Conflict, "area.level-order",
        $"层级不符：下级区域的层级必须低于“{parent}”。", $"The level does not fit: an area in “{parent}” must be of a lower level.");

    public static Refusal AreaHasAreasBelow(int count) => new(RefusalKind.Conflict, "area.has-areas-below",
        $"该区域下还有{count}个在用的区域，请先移走或停用。", $"There are {count} areas in use below this one; move or close them first.");

    private static string Short(string text) => text.Length <= 20 ? text : text[..20] + "…";
}
