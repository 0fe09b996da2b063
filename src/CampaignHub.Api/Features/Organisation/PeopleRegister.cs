using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The people who hold or may hold posts, as a spreadsheet (O-18, O-20).</summary>
internal sealed class PeopleRegister : Register
{
    public override string Zh => "人员";

    public override string En => "People";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编号", "Code", "人员编号，不可重复", "The person's own code", 64, Required: true) { Example = "0001" },
        new("nameZh", "姓名", "Name", "中文姓名", "Name in Chinese", 64, Required: true) { Example = "王敏" },
        new("nameEn", "英文名", "English name", "可不填", "May be left empty", 100) { Example = "Wang Min" },
        new("unit", "单位编号", "Unit code", "所在单位的编号", "Code of the unit the person works in", 64) { Example = "D01" },
        new("jobTitle", "职务", "Job title", "印在名册上的职务", "As printed in rosters", 100) { Example = "科长" },
        new("phone", "电话", "Phone", "联系电话", "Telephone", 32) { Example = "13800000000" },
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk) => (
        from member in desk.Db.Staff.AsNoTracking()
        join unit in desk.Db.Units on member.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        orderby member.Code
        select new { member.Code, member.NameZh, member.NameEn, Unit = unit.Code, member.JobTitle, member.Phone })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (m) => [m.Code, m.NameZh, m.NameEn, m.Unit, m.JobTitle, m.Phone]);

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) =>
        new Writer(desk, await desk.Db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, cancellationToken));

    private sealed class Writer(RegisterDesk desk, Dictionary<string, Guid> units) : RegisterWriter
    {
        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before) =>
            row[3] is { } unit && !units.ContainsKey(unit) ? ("unit", SheetRefusals.ReferenceUnknown(unit)) : null;

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            foreach (var part in rows.Chunk(RegisterPace.Part))
            {
                var codes = part.Where(r => !r.IsNew).Select(r => r.Values[0]!).ToList();
                var known = await desk.Db.Staff.Where(m => codes.Contains(m.Code)).ToDictionaryAsync(m => m.Code, cancellationToken);
                foreach (var row in part.Select(r => r.Values))
                {
                    Guid? unitId = row[3] is { } unit ? units[unit] : null;
                    if (known.TryGetValue(row[0]!, out var member)) member.Amend(row[1]!, row[2], unitId, row[4], row[5]);
                    else desk.Db.Add(StaffMember.Register(desk.NewId(), desk.CampaignId, row[0]!, row[1]!, row[2], unitId, row[4], row[5]));
                }

                await desk.Pace!.WrittenAsync(part.Length, forget: true, cancellationToken);
            }
        }
    }
}
