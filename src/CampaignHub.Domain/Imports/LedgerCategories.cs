namespace CampaignHub.Domain.Imports;

/// <summary>Finds the category that a foreign ledger means: by its code, or by a name no other category has.</summary>
public sealed class LedgerCategories
{
    private readonly Dictionary<string, string> codes = new(StringComparer.OrdinalIgnoreCase);

    public LedgerCategories(IReadOnlyCollection<(string Code, string NameZh, string NameEn)> tree)
    {
        foreach (var name in tree.SelectMany(c => new[] { (Word: c.NameZh, c.Code), (Word: c.NameEn, c.Code) }).GroupBy(n => n.Word.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            if (name.Select(n => n.Code).Distinct().Count() == 1) codes[name.Key] = name.First().Code;
        }

        foreach (var (code, _, _) in tree) codes[code] = code;
    }

    /// <summary>The category a row is of, and what is wrong with it.</summary>
    public (string? Category, LedgerProblem? Problem) Of(LedgerLine line, LedgerRules rules)
    {
        if (line.Category is not { } word) return (rules.DefaultCategory, null);
        if (codes.TryGetValue(word, out var code)) return (code, null);
        return rules.UnknownCategory switch
        {
            UnknownCategory.Refuse => (null, LedgerProblem.At(line.Row, rules.Columns.Category, "ledger.category-unknown", word)),
            UnknownCategory.Default => (rules.DefaultCategory, LedgerProblem.At(line.Row, rules.Columns.Category, "ledger.category-defaulted", word)),
            _ => (word, null),
        };
    }
}
