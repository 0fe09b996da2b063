using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Identity;
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
        new("code", "编号", "Code", "单位编号，不可重复", "The unit's own code", 64, Required: true),
        new("nameZh", "名称", "Chinese name", "中文名称", "Name in Chinese", 100, Required: true),
        new("nameEn", "英文名称", "English name", "英文名称", "Name in English", 200, Required: true),
        new("category", "类别", "Category", "下列之一：", "One of:", 32, Required: true)
        {
            Choices =
            [
                new("Department", "部门", "Department"), new("Town", "乡镇街道", "Town"), new("Village", "村（社区）", "Village or community"), new("Enterprise", "企业", "Enterprise"),
                new("School", "学校", "School"), new("Contractor", "外包服务单位", "Contractor"), new("Institution", "事业单位", "Institution"),
            ],
        },
        new("rankingGroup", "排名组编号", "Ranking group code", "参加哪一组排名，可不填", "The group it is ranked in; may be left empty", 64),
        new("area", "区域代码", "Area code", "所在区域的代码，可不填", "Code of the area it lies in; may be left empty", 32),
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(HubDbContext db) => (
        from unit in UnitRows.InSight(db)
        join g in db.RankingGroups on unit.RankingGroupId equals g.Id into groups
        from rankingGroup in groups.DefaultIfEmpty()
        join a in db.Areas on unit.AreaId equals a.Id into areas
        from area in areas.DefaultIfEmpty()
        orderby unit.Code
        select new { unit.Code, unit.NameZh, unit.NameEn, unit.Category, Group = rankingGroup.Code, Area = area.Code })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (u) => [u.Code, u.NameZh, u.NameEn, u.Category.ToString(), u.Group, u.Area]);

    public override async Task<RegisterWriter> OpenAsync(HubDbContext db, RequestContext context, CancellationToken cancellationToken) => new Writer(
        db, context.Actor.Campaign,
        await db.RankingGroups.ToDictionaryAsync(g => g.Code, g => g.Id, cancellationToken),
        await db.Areas.Where(a => a.ClosedAt == null).ToDictionaryAsync(a => a.Code, a => a.Id, cancellationToken));

    private sealed class Writer(HubDbContext db, Guid campaignId, Dictionary<string, Guid> groups, Dictionary<string, Guid> areas) : RegisterWriter
    {
        private Dictionary<string, Unit> known = [];

        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row) =>
            row[4] is { } rankingGroup && !groups.ContainsKey(rankingGroup) ? ("rankingGroup", SheetRefusals.ReferenceUnknown(rankingGroup))
            : row[5] is { } area && !areas.ContainsKey(area) ? ("area", SheetRefusals.ReferenceUnknown(area))
            : null;

        public override async Task LoadAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
            known = await db.Units.Where(u => codes.Contains(u.Code)).ToDictionaryAsync(u => u.Code, cancellationToken);

        public override void Write(Guid newId, IReadOnlyList<string?> row)
        {
            var category = Enum.Parse<UnitCategory>(row[3]!);
            Guid? groupId = row[4] is { } rankingGroup ? groups[rankingGroup] : null;
            Guid? areaId = row[5] is { } area ? areas[area] : null;
            if (known.TryGetValue(row[0]!, out var unit)) unit.Amend(row[1]!, row[2]!, category, groupId, areaId);
            else db.Add(Unit.Create(newId, campaignId, row[0]!, row[1]!, row[2]!, category, groupId, areaId));
        }
    }
}
