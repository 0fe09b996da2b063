using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>A row that is new, or that differs from what is kept.</summary>
internal sealed record PlannedRow(int Row, IReadOnlyList<string?> Values, IReadOnlyList<string?>? Before)
{
    public bool IsNew => Before is null;
}

/// <summary>A row that is not taken, for its first fault.</summary>
internal sealed record RefusedRow(int Row, SheetColumn Column, Refusal Refusal);

/// <summary>What an uploaded sheet would change, before anything is changed.</summary>
internal sealed record RegisterPlan(IReadOnlyList<PlannedRow> Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused)
{
    public static RegisterPlan Of(
        IReadOnlyList<SheetColumn> columns, IEnumerable<SheetRow> rows, IReadOnlyDictionary<string, IReadOnlyList<string?>> present, Func<IReadOnlyList<string?>, (string Column, Refusal Refusal)?> check)
    {
        var (changed, refused, first, unchanged) = (new List<PlannedRow>(), new List<RefusedRow>(), new Dictionary<string, int>(), 0);
        foreach (var row in rows)
        {
            var before = present.GetValueOrDefault(row.Cells[columns[0].Key]);
            var values = new string?[columns.Count];
            if (Fault(columns, row, before, values, first) is { } fault)
            {
                refused.Add(fault);
            }
            else if (before is not null && before.SequenceEqual(values))
            {
                unchanged++;
            }
            else if (check(values) is { } unfit)
            {
                refused.Add(new(row.Row, columns.First(c => c.Key == unfit.Column), unfit.Refusal));
            }
            else
            {
                changed.Add(new(row.Row, values, before));
            }
        }

        return new(changed, unchanged, refused);
    }

    /// <summary>Fills in the values a row means, a column that is not in the sheet keeping what is there; returns its first fault.</summary>
    private static RefusedRow? Fault(IReadOnlyList<SheetColumn> columns, SheetRow row, IReadOnlyList<string?>? before, string?[] values, Dictionary<string, int> first)
    {
        if (row.Bad is { } bad) return new(row.Row, row.BadColumn!, bad);
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (!row.Cells.TryGetValue(column.Key, out var cell)) values[i] = before?[i];
            else if (cell.Length > column.Most) return new(row.Row, column, SheetRefusals.TooLong(column.Most));
            else if (cell.Length > 0 && column.Meant(cell) is null) return new(row.Row, column, SheetRefusals.ChoiceUnknown(cell, string.Join(", ", column.Choices!.Select(c => $"{c.Zh} {c.En}"))));
            else values[i] = cell.Length > 0 ? column.Meant(cell) : null;
            if (column.Required && values[i] is null) return new(row.Row, column, SheetRefusals.Missing);
        }

        return first.TryAdd(values[0]!, row.Row) ? null : new(row.Row, columns[0], SheetRefusals.CodeRepeated(values[0]!, first[values[0]!]));
    }
}
