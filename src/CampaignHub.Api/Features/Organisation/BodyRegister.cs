using System.Globalization;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The bodies of the campaign as a spreadsheet (O-01 to O-17); who holds their posts is a register of its own. Dissolved ones are in it too.</summary>
internal sealed class BodyRegister : Register
{
    private const int Kind = 3, Parent = 4, Position = 5, FoundedOn = 6, DissolvedOn = 7, From = 8;

    public override string Zh => "机构";

    public override string En => "Bodies";

    public override string? Lock => "bodies";

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("code", "编号", "Code", "机构编号，不可重复", "The body's own code", 64, Required: true) { Example = "CC1" },
        new("nameZh", "名称", "Chinese name", "中文名称", "Name in Chinese", 100, Required: true) { Example = "城区环境与市容秩序指挥部" },
        new("nameEn", "英文名称", "English name", "英文名称", "Name in English", 200, Required: true) { Example = "Urban Environment and Order Command Centre" },
        new("kind", "类型", "Kind", "已有机构的类型不能改。下列之一：", "Cannot be changed later. One of:", 32, Required: true)
        {
            Example = "CommandCentre",
            Choices =
            [
                new("Commission", "委员会", "Commission"), new("CivilisationOffice", "文明办", "Civilisation office"), new("PerformanceOffice", "督查绩效办", "Supervision and performance office"),
                new("LeadingGroup", "领导小组", "Leading group"), new("CampaignOffice", "创建办", "Campaign office"), new("CommandCentre", "指挥部", "Command centre"),
                new("SupervisionTeam", "督导组", "Supervision group"), new("NewsGroup", "新闻组", "News group"), new("SpecialAction", "专项行动", "Special action"),
                new("WorkingGroup", "工作组", "Working group"), new("TaskForce", "专班", "Task force"), new("JointOperation", "联合行动", "Joint operation"),
            ],
        },
        new("parent", "上级编号", "Parent code", "上级机构的编号，可以在同一张表中；最上级不填", "Code of the body above, which may stand in this sheet; empty at the top", 64) { Example = "LG" },
        new("position", "排序", "Order", "在同级机构中的顺序；不填则排在最后", "Place among its siblings; last when left empty", 4) { Form = CellForm.Number, Example = "1" },
        new("foundedOn", "成立日期", "Founded on", "第一天；早于记录的不填。已有机构的不能改", "First day; empty when older than the record. Cannot be changed later", 20) { Form = CellForm.Day, Example = "2018-07-01" },
        new("dissolvedOn", "撤销日期", "Last day", "最后一天；没有撤销的不填。撤销后任职一并结束，不能恢复", "Last day; empty while it stands. Its terms end with it, and it cannot be taken back", 20) { Form = CellForm.Day },
        new("from", "变更生效日期", "Change holds from", "新名称、上级或排序从哪一天起生效；不填为今天", "First day of another name, place or order; empty means today", 20) { Form = CellForm.Day, Use = CellUse.Once },
    ];

    public override IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk) => (
        from body in desk.Db.Bodies.AsNoTracking()
        join p in desk.Db.Bodies on body.ParentId equals p.Id into above
        from parent in above.DefaultIfEmpty()
        orderby body.Code
        select new { body.Code, body.NameZh, body.NameEn, body.Kind, Parent = parent.Code, body.Position, body.FoundedOn, body.DissolvedOn })
        .AsAsyncEnumerable().Select(IReadOnlyList<string?> (b) =>
            [b.Code, b.NameZh, b.NameEn, b.Kind.ToString(), b.Parent, b.Position.ToString(CultureInfo.InvariantCulture), Day(b.FoundedOn), Day(b.DissolvedOn), null]);

    public override async Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) =>
        new Writer(desk, await desk.Db.Bodies.Include(b => b.Past).ToDictionaryAsync(b => b.Code, cancellationToken));

    private static string? Day(DateOnly? day) => day is { } known ? SheetColumn.Written(known) : null;

    private sealed class Writer(RegisterDesk desk, Dictionary<string, Body> bodies) : RegisterWriter
    {
        private readonly Dictionary<Guid, string> codes = bodies.ToDictionary(b => b.Value.Id, b => b.Key);

        public override void Settle(string?[] row, IReadOnlyList<string?>? before) => row[Position] ??= before?[Position];

        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before)
        {
            if (before is null) return DayIn(row, DissolvedOn) < DayIn(row, FoundedOn) ? ("dissolvedOn", OrganisationRefusals.AppointmentBackwards) : null;
            var body = bodies[row[0]!];
            if (body.DissolvedOn is not null) return ("dissolvedOn", OrganisationRefusals.BodyDissolved);
            if (before[Kind] != row[Kind]) return ("kind", SheetRefusals.Fixed);
            if (before[FoundedOn] != row[FoundedOn]) return ("foundedOn", SheetRefusals.Fixed);
            if (DayIn(row, DissolvedOn) < body.FoundedOn) return ("dissolvedOn", OrganisationRefusals.AppointmentBackwards);
            return IsAmended(row, before) && !body.MayChangeFrom(DayIn(row, From) ?? desk.Today) ? ("from", OrganisationRefusals.BodyChangeOutOfOrder) : null;
        }

        public override IEnumerable<(PlannedRow Row, string Column, Refusal Refusal)> Together(IReadOnlyList<PlannedRow> rows)
        {
            var tree = TreeOf(rows);
            var changed = rows.ToDictionary(r => r.Values[0]!);
            DateOnly? LastDayOf(string code) => changed.TryGetValue(code, out var row) ? DayIn(row.Values, DissolvedOn) : bodies[code].DissolvedOn;
            var below = bodies.Keys.Union(changed.Keys).ToLookup(tree.ParentOf);
            foreach (var row in rows)
            {
                var (code, parent, lastDay) = (row.Values[0]!, row.Values[Parent], DayIn(row.Values, DissolvedOn));
                if (parent is not null && tree.PlaceOf(code) is CodePlace.Rootless) yield return (row, "parent", SheetRefusals.ParentMissing(parent));
                else if (tree.PlaceOf(code) is CodePlace.Ring) yield return (row, "parent", SheetRefusals.Ring);
                else if (lastDay is { } ends && below[code].Any(c => LastDayOf(c) is not { } last || last > ends)) yield return (row, "dissolvedOn", OrganisationRefusals.BodyHasBodies);
                else if (parent is not null && row.Changes(Parent) && !Stands(parent, FirstDay(row), changed)) yield return (row, "parent", OrganisationRefusals.BodyParentNotStanding);
            }
        }

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            var tree = TreeOf(rows);
            var last = bodies.Values.GroupBy(b => b.ParentId ?? Guid.Empty).ToDictionary(g => g.Key, g => g.Max(b => b.Position));
            foreach (var row in rows.OrderBy(r => tree.DepthOf(r.Values[0]!)))
            {
                var values = row.Values;
                Guid? parentId = values[Parent] is { } parent ? bodies[parent].Id : null;
                var position = values[Position] is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : last.GetValueOrDefault(parentId ?? Guid.Empty) + 1;
                last[parentId ?? Guid.Empty] = Math.Max(position, last.GetValueOrDefault(parentId ?? Guid.Empty));
                if (bodies.TryGetValue(values[0]!, out var body)) body.Amend(new(parentId, values[1]!, values[2]!, position), DayIn(values, From) ?? desk.Today);
                else bodies.Add(values[0]!, desk.Db.Add(Body.Create(desk.NewId(), desk.CampaignId, parentId, Enum.Parse<BodyKind>(values[Kind]!), values[1]!, values[2]!, position, DayIn(values, FoundedOn), values[0])).Entity);
            }

            var ending = rows.Where(r => r.Values[DissolvedOn] is not null).Select(r => (bodies[r.Values[0]!], DayIn(r.Values, DissolvedOn)!.Value)).ToList();
            if (ending.Count > 0) await desk.Db.DissolveAsync(ending, cancellationToken);
        }

        private DateOnly FirstDay(PlannedRow row) => DayIn(row.Values, From) ?? (row.IsNew ? DayIn(row.Values, FoundedOn) : null) ?? desk.Today;

        private bool Stands(string code, DateOnly day, Dictionary<string, PlannedRow> changed)
        {
            var (founded, dissolved) = changed.TryGetValue(code, out var row) ? (DayIn(row.Values, FoundedOn), DayIn(row.Values, DissolvedOn)) : (bodies[code].FoundedOn, bodies[code].DissolvedOn);
            return (founded is null || founded <= day) && (dissolved is null || day <= dissolved);
        }

        private CodeTree TreeOf(IEnumerable<PlannedRow> rows) => new(
            bodies.Select(b => KeyValuePair.Create(b.Key, b.Value.ParentId is { } parent ? codes.GetValueOrDefault(parent) : null)), rows.Select(r => KeyValuePair.Create(r.Values[0]!, r.Values[Parent])));

        private static bool IsAmended(IReadOnlyList<string?> row, IReadOnlyList<string?> before) => new[] { 1, 2, Parent, Position }.Any(i => row[i] != before[i]);

        private static DateOnly? DayIn(IReadOnlyList<string?> row, int column) => row[column] is { } day ? SheetColumn.DayOf(day) : null;
    }
}
