using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>A row that is new, or that differs from what is kept.</summary>
internal sealed record PlannedRow(int Row, IReadOnlyList<string?> Values, IReadOnlyList<string?>? Before)
{
    public bool IsNew => Before is null;

    public bool Changes(int column) => Before?[column] != Values[column];
}

/// <summary>A row that is not taken, for its first fault.</summary>
internal sealed record RefusedRow(int Row, SheetColumn Column, Refusal Refusal);

/// <summary>What an uploaded sheet would change, before anything is changed.</summary>
internal sealed record RegisterPlan(IReadOnlyList<PlannedRow> Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused)
{
    public static RegisterPlan Of(Register register, IEnumerable<SheetRow> rows, IReadOnlyDictionary<string, IReadOnlyList<string?>> present, RegisterWriter writer)
    {
        var columns = register.Columns;
        var (changed, refused, first, unchanged) = (new List<PlannedRow>(), new List<RefusedRow>(), new Dictionary<string, int>(), 0);
        foreach (var row in rows)
        {
            var (values, before, fault) = Read(register, row, present, writer);
            if (fault is not null)
            {
                refused.Add(fault);
                continue;
            }

            var key = register.KeyOf(values);
            if (!first.TryAdd(key, row.Row)) refused.Add(new(row.Row, columns[0], SheetRefusals.CodeRepeated(register.NameKey(values), first[key])));
            else if (before is not null && Enumerable.Range(0, columns.Count).All(i => columns[i].Use is not CellUse.Kept || before[i] == values[i])) unchanged++;
            else if (writer.Check(values, before) is { } unfit) refused.Add(new(row.Row, register.Column(unfit.Column), unfit.Refusal));
            else changed.Add(new(row.Row, values, before));
        }

        while (writer.Together(changed).DistinctBy(f => f.Row.Row).ToDictionary(f => f.Row) is { Count: > 0 } unfit)
        {
            changed.RemoveAll(unfit.ContainsKey);
            refused.AddRange(unfit.Values.Select(f => new RefusedRow(f.Row.Row, register.Column(f.Column), f.Refusal)));
        }

        return new(changed, unchanged, [.. refused.OrderBy(r => r.Row)]);
    }

    /// <summary>The values a row means, a column that is not in the sheet keeping what is there, and its first fault.</summary>
    private static (string?[] Values, IReadOnlyList<string?>? Before, RefusedRow? Fault) Read(Register register, SheetRow row, IReadOnlyDictionary<string, IReadOnlyList<string?>> present, RegisterWriter writer)
    {
        var columns = register.Columns;
        var values = new string?[columns.Count];
        RefusedRow Fault(SheetColumn column, Refusal refusal) => new(row.Row, column, refusal);
        if (row.Bad is { } bad) return (values, null, Fault(row.BadColumn!, bad));
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (column.Use is CellUse.Told || !row.Cells.TryGetValue(column.Key, out var cell)) continue;
            if (cell.Length > column.Most) return (values, null, Fault(column, SheetRefusals.TooLong(column.Most)));
            if (cell.Length > 0 && (values[i] = column.Meant(cell)) is null) return (values, null, Fault(column, Unread(column, cell)));
            if (column.Required && cell.Length == 0) return (values, null, Fault(column, SheetRefusals.Missing));
        }

        writer.Complete(values);
        var before = present.GetValueOrDefault(register.KeyOf(values));
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Use is CellUse.Told || !row.Cells.ContainsKey(columns[i].Key)) values[i] ??= before?[i];
        }

        writer.Settle(values, before);
        return (values, before, null);
    }

    private static Refusal Unread(SheetColumn column, string cell) => column.Form switch
    {
        CellForm.Day => SheetRefusals.NoDay,
        CellForm.Number => SheetRefusals.NoNumber,
        _ => SheetRefusals.ChoiceUnknown(cell, string.Join(", ", column.Choices!.Select(c => $"{c.Zh} {c.En}"))),
    };
}
