using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The area tree with who answers for each area today, as a spreadsheet (O-08, O-21, O-27, O-28); closed areas are in it too, so that their codes are not given out again.</summary>
internal sealed class AreaRegister : Register
{
    public const int Level = 3, Parent = 4, Number = 5, Content = 6, ClosedOn = 7, LeaderCode = 8, LeaderName = 9, UnitCode = 10, From = 11;

    public override string Zh => "区域";

    public override string En => "Areas";

    public override string? Lock => "areas";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编号", "Code", "区划代码或自编代码，不可重复", "The official or the campaign's own code", 32, Required: true) { Example = "150422100200" },
        new("nameZh", "名称", "Chinese name", "中文名称", "Name in Chinese", DivisionPlan.LongestName, Required: true) { Example = "第七网格" },
        new("nameEn", "英文名称", "English name", "可不填", "May be left empty", 200) { Example = "Grid 7" },
        new("level", "层级", "Level", "已有区域的层级不能改。下列之一：", "Cannot be changed later. One of:", 32, Required: true)
        {
            Example = "Grid",
            Choices =
            [
                new("Province", "省级", "Province"), new("City", "市级", "City"), new("District", "区级", "District"), new("County", "县级", "County"), new("Town", "乡镇（街道）", "Town or sub-district"),
                new("Village", "村（社区）", "Village or community"), new("Zone", "片区", "Zone"), new("Grid", "网格", "Grid"), new("SubGrid", "小网格", "Sub-grid"), new("RoadSection", "路段", "Road section"),
            ],
        },
        new("parent", "上级编号", "Parent code", "上级区域的编号，可以在同一张表中；最上级不填", "Code of the area it lies in, which may stand in this sheet; empty at the top", 32) { Example = "150422100" },
        new("number", "序号", "Number", "片区、网格的编号，1至9999，可不填", "Number of a zone or grid, 1 to 9999; may be left empty", 4) { Form = CellForm.Number, Example = "7" },
        new("content", "责任内容", "Duties", "路段、网格的责任内容，可不填", "What is to be done there; may be left empty", 2000) { Example = "沿街立面与停车秩序" },
        new("closedOn", "停用日期", "Closed on", "从哪一天起停用，不晚于今天；在用的不填。恢复使用须在区域页面办理", "The day from which it is out of use, today at the latest; empty while in use. It is taken into use again on its page only", 20) { Form = CellForm.Day },
        new("leaderCode", "责任人编号", "Responsible person code", "人员编号；网格为网格长，其他为区域负责人", "Code of the person: the grid leader, or the area leader elsewhere", 64) { Example = "0001" },
        new("leaderName", "责任人姓名", "Responsible person", "有编号时可不填；没有登记的人只填姓名", "Need not be filled in beside a code; the name alone for somebody not in the register", 64) { Example = "王敏" },
        new("unit", "责任单位编号", "Responsible unit code", "责任单位的编号，可不填", "Code of the unit that answers for it; may be left empty", 64) { Example = "T01" },
        new("from", "变更生效日期", "Change holds from", "责任人或责任单位从哪一天起更换，不晚于今天；不填为今天", "First day of another person or unit, today at the latest; empty means today", 20) { Form = CellForm.Day, Use = CellUse.Once, Example = "2018-07-01" },
    ];

    public static PostType LeaderOf(AreaLevel level) => level is AreaLevel.Grid or AreaLevel.SubGrid ? PostType.GridLeader : PostType.AreaLeader;

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk)
    {
        var held = AppointmentRows.On(desk.Db, desk.Today);
        return (
            from area in desk.Db.Areas.AsNoTracking()
            join p in desk.Db.Areas on area.ParentId equals p.Id into above
            from parent in above.DefaultIfEmpty()
            join l in held.Where(a => a.PostType == PostType.AreaLeader || a.PostType == PostType.GridLeader)
                on new { area.Id, Post = area.Level == AreaLevel.Grid || area.Level == AreaLevel.SubGrid ? PostType.GridLeader : PostType.AreaLeader } equals new { Id = l.SubjectId, Post = l.PostType } into leaders
            from leader in leaders.DefaultIfEmpty()
            join m in desk.Db.Staff on leader.StaffMemberId equals m.Id into members
            from member in members.DefaultIfEmpty()
            join t in held.Where(a => a.PostType == PostType.AreaUnit) on area.Id equals t.SubjectId into terms
            from term in terms.DefaultIfEmpty()
            join u in desk.Db.Units on term.UnitId equals u.Id into units
            from unit in units.DefaultIfEmpty()
            orderby area.Code
            select new { area.Code, area.NameZh, area.NameEn, area.Level, Parent = parent.Code, area.Number, area.Content, area.ClosedAt, LeaderCode = member.Code, LeaderName = member.NameZh ?? leader.PersonName, Unit = unit.Code })
            .AsAsyncEnumerable().Select(IReadOnlyList<string?> (a) =>
            [
                a.Code, a.NameZh, a.NameEn, a.Level.ToString(), a.Parent, a.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), a.Content,
                a.ClosedAt is { } closed ? SheetColumn.Written(ZoneTime.DateOf(closed, desk.Zone)) : null, a.LeaderCode, a.LeaderName, a.Unit, null,
            ]);
    }

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) => new AreaRegisterWriter(
        desk,
        (await (from area in desk.Db.Areas join p in desk.Db.Areas on area.ParentId equals p.Id into above from parent in above.DefaultIfEmpty() select new { area.Id, area.Code, area.NameZh, area.Level, Parent = parent.Code, IsOpen = area.ClosedAt == null }).ToListAsync(cancellationToken))
            .ToDictionary(a => a.Code, a => new KnownArea(a.Id, a.NameZh, a.Level, a.Parent, a.IsOpen)),
        await RegisterPeople.OfAsync(desk.Db, cancellationToken),
        await RegisterTerms.OfAsync(desk.Db, cancellationToken, PostType.AreaLeader, PostType.GridLeader, PostType.AreaUnit));
}
