using System.Globalization;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using static CampaignHub.Api.Features.Organisation.AreaRegister;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>An area as it was before a sheet came.</summary>
internal sealed record KnownArea(Guid Id, string NameZh, AreaLevel Level, string? Parent, bool IsOpen);

/// <summary>Takes rows of areas over: the tree first, parents before children, then what is closed, then who answers.</summary>
internal sealed class AreaRegisterWriter(RegisterDesk desk, IReadOnlyDictionary<string, KnownArea> areas, RegisterPeople people, RegisterTerms terms) : RegisterWriter
{
    public override void Complete(string?[] row) => people.Complete(row, LeaderCode, LeaderName);

    public override void Settle(string?[] row, IReadOnlyList<string?>? before)
    {
        if (HandsLeader(row, before) || HandsUnit(row, before)) row[From] ??= SheetColumn.Written(desk.Today);
    }

    public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before)
    {
        if (before?[ClosedOn] is not null) return ("closedOn", OrganisationRefusals.AreaClosed(before[1]!));
        if (before is not null && before[Level] != row[Level]) return ("level", SheetRefusals.Fixed);
        if (row[ClosedOn] is { } closed && SheetColumn.DayOf(closed) > desk.Today) return ("closedOn", SheetRefusals.DayInFuture);
        if (people.PersonFault(("leaderCode", row[LeaderCode]), ("leaderName", row[LeaderName])) is { } person) return person;
        if (before?[UnitCode] != row[UnitCode] && people.UnitFault(row[UnitCode]) is { } unit) return ("unit", unit);
        if (row[From] is not { } from) return null;
        var (day, subject) = (SheetColumn.DayOf(from), areas.GetValueOrDefault(row[0]!)?.Id ?? Guid.Empty);
        var leader = HandsLeader(row, before) ? terms.Fault(subject, LeaderOf(LevelOf(row)), day, desk.Today) : null;
        return (leader ?? (HandsUnit(row, before) ? terms.Fault(subject, PostType.AreaUnit, day, desk.Today) : null)) is { } fault ? ("from", fault) : null;
    }

    public override IEnumerable<(PlannedRow Row, string Column, Refusal Refusal)> Together(IReadOnlyList<PlannedRow> rows)
    {
        var tree = TreeOf(rows);
        var changed = rows.ToDictionary(r => r.Values[0]!);
        var closing = rows.Where(r => r.Values[ClosedOn] is not null).Select(r => r.Values[0]!).ToHashSet();
        var below = closing.Count == 0 ? null : areas.Where(a => a.Value.IsOpen).Select(a => a.Key).Union(changed.Keys).Except(closing).ToLookup(tree.ParentOf);
        foreach (var row in rows)
        {
            var code = row.Values[0]!;
            var parent = row.Values[Parent];
            if (parent is not null && tree.PlaceOf(code) is CodePlace.Rootless) yield return (row, "parent", SheetRefusals.ParentMissing(parent));
            else if (tree.PlaceOf(code) is CodePlace.Ring) yield return (row, "parent", SheetRefusals.Ring);
            else if (below?[code].Count() is > 0 and var open && closing.Contains(code)) yield return (row, "closedOn", OrganisationRefusals.AreaHasAreasBelow(open));
            else if (parent is not null && row.Changes(Parent) && ParentFault(row, parent, changed) is { } fault) yield return (row, "parent", fault);
        }
    }

    public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
    {
        var places = TreeOf(rows);
        var tree = new AreaTree(await desk.Db.Areas.ToListAsync(cancellationToken));
        foreach (var (at, row) in rows.OrderBy(r => places.DepthOf(r.Values[0]!)).Index())
        {
            if (at > 0 && at % RegisterPace.Part == 0) await desk.Pace!.WrittenAsync(RegisterPace.Part, forget: false, cancellationToken);
            var values = row.Values;
            var parent = values[Parent] is { } above ? tree[above] : null;
            var number = values[Number] is { } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : (int?)null;
            var area = tree.Find(values[0]!);
            if (area is null) tree.Add(desk.Db.Add(area = Area.Create(desk.NewId(), desk.CampaignId, values[0]!, values[1]!, values[2], LevelOf(values), parent)).Entity);
            else if (row.Changes(Parent)) tree.Move(area, parent);
            if (row.Changes(1) || row.Changes(2) || row.Changes(Number) || row.Changes(Content)) area.Describe(values[1]!, values[2], number, values[Content]);
        }

        if (rows.Any(r => r.Values[ClosedOn] is not null))
        {
            var stamp = await desk.Db.NextOutlineStamp(desk.Context, cancellationToken);
            foreach (var row in rows.Where(r => r.Values[ClosedOn] is not null)) tree[row.Values[0]!].Close(0, stamp, ClosedAt(SheetColumn.DayOf(row.Values[ClosedOn]!)));
        }

        await RegisterTerms.HandOverAsync(desk, [.. rows.SelectMany(r => HandOvers(r, tree[r.Values[0]!]))], cancellationToken);
    }

    private IEnumerable<HandOver> HandOvers(PlannedRow row, Area area)
    {
        var values = row.Values;
        if (HandsLeader(values, row.Before)) yield return new(SubjectKind.Area, area.Id, LeaderOf(area.Level), people.Person(values[LeaderCode], values[LeaderName]), SheetColumn.DayOf(values[From]!));
        if (HandsUnit(values, row.Before)) yield return new(SubjectKind.Area, area.Id, PostType.AreaUnit, people.Unit(values[UnitCode]) is { } unit ? PostHolder.OfUnit(unit) : null, SheetColumn.DayOf(values[From]!));
    }

    private Refusal? ParentFault(PlannedRow row, string parent, Dictionary<string, PlannedRow> changed)
    {
        var known = areas.GetValueOrDefault(parent);
        var (name, level) = changed.TryGetValue(parent, out var above) ? (above.Values[1]!, LevelOf(above.Values)) : (known!.NameZh, known.Level);
        if (known is { IsOpen: false } || above?.Values[ClosedOn] is not null) return OrganisationRefusals.AreaClosed(name);
        return LevelOf(row.Values).MayLieIn(level) ? null : OrganisationRefusals.AreaLevelOrder(name);
    }

    private CodeTree TreeOf(IEnumerable<PlannedRow> rows) => new(
        areas.Select(a => KeyValuePair.Create(a.Key, a.Value.Parent)), rows.Select(r => KeyValuePair.Create(r.Values[0]!, r.Values[Parent])));

    private DateTimeOffset ClosedAt(DateOnly day) => day == desk.Today ? desk.Now : ZoneTime.StartOf(day, desk.Zone);

    private static bool HandsLeader(IReadOnlyList<string?> row, IReadOnlyList<string?>? before) => (before?[LeaderCode], before?[LeaderName]) != (row[LeaderCode], row[LeaderName]);

    private static bool HandsUnit(IReadOnlyList<string?> row, IReadOnlyList<string?>? before) => before?[UnitCode] != row[UnitCode];

    private static AreaLevel LevelOf(IReadOnlyList<string?> row) => Enum.Parse<AreaLevel>(row[Level]!);
}
