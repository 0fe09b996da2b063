using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The responsible units as a spreadsheet (O-33); closed ones are in it too, so that their codes are not given out again.</summary>
internal sealed class UnitRegister : Register
{
    public override string Zh => "责任单位";

    public override string En => "Units";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编号", "Code", "单位编号，不可重复", "The unit's own code", 64, Required: true) { Example = "D01" },
        new("nameZh", "名称", "Chinese name", "中文名称", "Name in Chinese", 100, Required: true) { Example = "城市管理局" },
        new("nameEn", "英文名称", "English name", "英文名称", "Name in English", 200, Required: true) { Example = "Urban Management Bureau" },
        new("category", "类别", "Category", "下列之一：", "One of:", 32, Required: true)
        {
            Example = "Department",
            Choices =
            [
                new("Department", "部门", "Department"), new("Town", "乡镇街道", "Town"), new("Village", "村（社区）", "Village or community"), new("Enterprise", "企业", "Enterprise"),
                new("School", "学校", "School"), new("Contractor", "外包服务单位", "Contractor"), new("Institution", "事业单位", "Institution"),
            ],
        },
        new("rankingGroup", "排名组编号", "Ranking group code", "参加哪一组排名，可不填", "The group it is ranked in; may be left empty", 64) { Example = "departments" },
        new("area", "区域代码", "Area code", "所在区域的代码，可不填", "Code of the area it lies in; may be left empty", 32) { Example = "150422" },
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk) => (
        from unit in UnitRows.InSight(desk.Db)
        join g in desk.Db.RankingGroups on unit.RankingGroupId equals g.Id into groups
        from rankingGroup in groups.DefaultIfEmpty()
        join a in desk.Db.Areas on unit.AreaId equals a.Id into areas
        from area in areas.DefaultIfEmpty()
        orderby unit.Code
        select new { unit.Code, unit.NameZh, unit.NameEn, unit.Category, Group = rankingGroup.Code, Area = area.Code })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (u) => [u.Code, u.NameZh, u.NameEn, u.Category.ToString(), u.Group, u.Area]);

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) => new Writer(
        desk,
        await desk.Db.RankingGroups.ToDictionaryAsync(g => g.Code, g => g.Id, cancellationToken),
        await desk.Db.Areas.Where(a => a.ClosedAt == null).ToDictionaryAsync(a => a.Code, a => a.Id, cancellationToken));

    private sealed class Writer(RegisterDesk desk, Dictionary<string, Guid> groups, Dictionary<string, Guid> areas) : RegisterWriter
    {
        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before) =>
            row[4] is { } rankingGroup && !groups.ContainsKey(rankingGroup) ? ("rankingGroup", SheetRefusals.ReferenceUnknown(rankingGroup))
            : row[5] is { } area && !areas.ContainsKey(area) ? ("area", SheetRefusals.ReferenceUnknown(area))
            : null;

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            foreach (var part in rows.Chunk(RegisterPace.Part))
            {
                var codes = part.Where(r => !r.IsNew).Select(r => r.Values[0]!).ToList();
                var known = await desk.Db.Units.Where(u => codes.Contains(u.Code)).ToDictionaryAsync(u => u.Code, cancellationToken);
                foreach (var row in part.Select(r => r.Values))
                {
                    var category = Enum.Parse<UnitCategory>(row[3]!);
                    Guid? groupId = row[4] is { } rankingGroup ? groups[rankingGroup] : null;
                    Guid? areaId = row[5] is { } area ? areas[area] : null;
                    if (known.TryGetValue(row[0]!, out var unit)) unit.Amend(row[1]!, row[2]!, category, groupId, areaId);
                    else desk.Db.Add(Unit.Create(desk.NewId(), desk.CampaignId, row[0]!, row[1]!, row[2]!, category, groupId, areaId));
                }

                await desk.Pace!.WrittenAsync(part.Length, forget: true, cancellationToken);
            }
        }
    }
}
