using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Identity;
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
        new("code", "编号", "Code", "人员编号，不可重复", "The person's own code", 64, Required: true),
        new("nameZh", "姓名", "Name", "中文姓名", "Name in Chinese", 64, Required: true),
        new("nameEn", "英文名", "English name", "可不填", "May be left empty", 100),
        new("unit", "单位编号", "Unit code", "所在单位的编号", "Code of the unit the person works in", 64),
        new("jobTitle", "职务", "Job title", "印在名册上的职务", "As printed in rosters", 100),
        new("phone", "电话", "Phone", "联系电话", "Telephone", 32),
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(HubDbContext db) => (
        from member in db.Staff.AsNoTracking()
        join unit in db.Units on member.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        orderby member.Code
        select new { member.Code, member.NameZh, member.NameEn, Unit = unit.Code, member.JobTitle, member.Phone })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (m) => [m.Code, m.NameZh, m.NameEn, m.Unit, m.JobTitle, m.Phone]);

    public override async Task<RegisterWriter> OpenAsync(HubDbContext db, RequestContext context, CancellationToken cancellationToken) =>
        new Writer(db, context.Actor.Campaign, await db.Units.ToDictionaryAsync(u => u.Code, u => u.Id, cancellationToken));

    private sealed class Writer(HubDbContext db, Guid campaignId, Dictionary<string, Guid> units) : RegisterWriter
    {
        private Dictionary<string, StaffMember> known = [];

        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row) =>
            row[3] is { } unit && !units.ContainsKey(unit) ? ("unit", SheetRefusals.ReferenceUnknown(unit)) : null;

        public override async Task LoadAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
            known = await db.Staff.Where(m => codes.Contains(m.Code)).ToDictionaryAsync(m => m.Code, cancellationToken);

        public override void Write(Guid newId, IReadOnlyList<string?> row)
        {
            Guid? unitId = row[3] is { } unit ? units[unit] : null;
            if (known.TryGetValue(row[0]!, out var member)) member.Amend(row[1]!, row[2], unitId, row[4], row[5]);
            else db.Add(StaffMember.Register(newId, campaignId, row[0]!, row[1]!, row[2], unitId, row[4], row[5]));
        }
    }
}
