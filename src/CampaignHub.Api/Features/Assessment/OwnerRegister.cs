using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>Which units answer for each point, by place (属地) and by trade (行业), as a spreadsheet (O-20, O-34); points themselves are not made by it.</summary>
internal sealed class OwnerRegister : Register
{
    private const int AreaOwner = 2, SectorOwner = 4, From = 6;

    public override string Zh => "点位责任单位";

    public override string En => "Owners of points";

    public override Permission Read => AssessmentFeature.Read;

    public override Permission Edit => AssessmentFeature.Edit;

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("point", "点位编号", "Point code", "已有点位的编号", "Code of a point there is", 64, Required: true) { Example = "P-0001" },
        new("pointName", "点位名称", "Point name", "仅供阅读，导入时不看", "For the reader; not read", 200) { Use = CellUse.Told },
        new("areaOwner", "属地单位编号", "Area owner code", "属地责任单位的编号", "Code of the unit that answers for the place", 64, Required: true) { Example = "T01" },
        new("areaOwnerName", "属地单位", "Area owner name", "仅供阅读，导入时不看", "For the reader; not read", 200) { Use = CellUse.Told },
        new("sectorOwner", "行业单位编号", "Sector owner code", "行业责任单位的编号，没有的不填", "Code of the unit that answers for the trade, where another one does", 64) { Example = "D01" },
        new("sectorOwnerName", "行业单位", "Sector owner name", "仅供阅读，导入时不看", "For the reader; not read", 200) { Use = CellUse.Told },
        new("from", "变更生效日期", "Change holds from", "从哪一天起由新单位负责，不晚于今天；不填为今天", "First day of the new unit, today at the latest; empty means today", 20) { Form = CellForm.Day, Use = CellUse.Once, Example = "2018-07-01" },
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk) => (
        from point in desk.Db.Points.AsNoTracking()
        join o in desk.Db.Units on point.OwnerUnitId equals o.Id into owners
        from owner in owners.DefaultIfEmpty()
        join s in desk.Db.Units on point.SectorOwnerUnitId equals s.Id into sectors
        from sector in sectors.DefaultIfEmpty()
        orderby point.Code
        select new { point.Code, point.NameZh, Owner = owner.Code, OwnerName = owner.NameZh, Sector = sector.Code, SectorName = sector.NameZh })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (p) => [p.Code, p.NameZh, p.Owner, p.OwnerName, p.Sector, p.SectorName, null]);

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) => new Writer(
        desk,
        (await desk.Db.Points.Select(p => new { p.Code, p.Id, p.AreaId }).ToListAsync(cancellationToken)).ToDictionary(p => p.Code, p => (p.Id, p.AreaId)),
        await desk.Db.Units.Where(u => u.ClosedOn == null).ToDictionaryAsync(u => u.Code, u => u.Id, cancellationToken),
        await RegisterTerms.OfAsync(desk.Db, cancellationToken, PostType.AreaOwner, PostType.SectorOwner));

    private sealed class Writer(RegisterDesk desk, Dictionary<string, (Guid Id, Guid AreaId)> points, Dictionary<string, Guid> units, RegisterTerms terms) : RegisterWriter
    {
        public override void Settle(string?[] row, IReadOnlyList<string?>? before)
        {
            if (Axes(row, before).Any()) row[From] ??= SheetColumn.Written(desk.Today);
        }

        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before)
        {
            if (!points.TryGetValue(row[0]!, out var point)) return ("point", SheetRefusals.ReferenceUnknown(row[0]!));
            foreach (var (axis, column, code) in Axes(row, before))
            {
                if (code is not null && !units.ContainsKey(code)) return (column, SheetRefusals.ReferenceUnknown(code));
                if (code is not null && !desk.Context.Actor.Scope.Covers(units[code], point.AreaId)) return (column, AccessRefusals.OutOfScope);
                if (terms.Fault(point.Id, axis, SheetColumn.DayOf(row[From]!), desk.Today) is { } fault) return ("from", fault);
            }

            return null;
        }

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            var codes = rows.Select(r => r.Values[0]!).ToList();
            var changing = await desk.Db.Points.Where(p => codes.Contains(p.Code)).ToDictionaryAsync(p => p.Code, cancellationToken);
            var changes = new List<HandOver>();
            foreach (var row in rows)
            {
                var point = changing[row.Values[0]!];
                foreach (var (axis, _, code) in Axes(row.Values, row.Before))
                {
                    if (code is null) point.LoseSectorOwner();
                    else point.HandTo(axis, units[code]);
                    changes.Add(new(SubjectKind.Point, point.Id, axis, code is null ? null : PostHolder.OfUnit(units[code]), SheetColumn.DayOf(row.Values[From]!)));
                }
            }

            await RegisterTerms.HandOverAsync(desk, changes, cancellationToken);
        }

        private static IEnumerable<(PostType Axis, string Column, string? Code)> Axes(IReadOnlyList<string?> row, IReadOnlyList<string?>? before)
        {
            if (before?[AreaOwner] != row[AreaOwner]) yield return (PostType.AreaOwner, "areaOwner", row[AreaOwner]);
            if (before?[SectorOwner] != row[SectorOwner]) yield return (PostType.SectorOwner, "sectorOwner", row[SectorOwner]);
        }
    }
}
