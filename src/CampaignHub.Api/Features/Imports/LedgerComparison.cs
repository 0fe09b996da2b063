using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Imports;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>What becomes of a ledger row.</summary>
public enum LedgerOutcome
{
    New,
    Unchanged,
    Error,
}

/// <summary>One row held against what the campaign has already.</summary>
internal sealed record ComparedLine(LedgerLine Line, LedgerOutcome Outcome, LedgerEntry? Entry, IReadOnlyList<LedgerProblem> Problems);

/// <summary>Holds ledger rows against the campaign's units and cases, many at a time.</summary>
internal static class LedgerComparison
{
    private const int AtATime = 5_000;

    public static async Task<IReadOnlyList<ComparedLine>> Compare(this HubDbContext db, IReadOnlyList<LedgerLine> lines, LedgerRules rules, NamedUnits units, CancellationToken cancellationToken)
    {
        var compared = new List<ComparedLine>(lines.Count);
        var tree = await db.CaseCategories.Select(c => new { c.Code, c.NameZh, c.NameEn }).ToListAsync(cancellationToken);
        var categories = new LedgerCategories([.. tree.Select(c => (c.Code, c.NameZh, c.NameEn))]);
        foreach (var some in lines.Chunk(AtATime))
        {
            var keys = some.Where(l => l.IsUsable).Select(l => l.Key).ToList();
            var known = await db.Cases.Where(c => c.SourceSystem == rules.SourceSystem && keys.Contains(c.SourceKey!)).Select(c => new { c.SourceKey, c.SourceHash }).ToDictionaryAsync(c => c.SourceKey!, c => c.SourceHash, cancellationToken);
            foreach (var line in some) compared.Add(Compare(line, rules, units, categories, known));
        }

        return compared;
    }

    /// <summary>The ids of the units the rows name, by their code or, as many ledgers write it, by a name that is one unit's alone.</summary>
    public static async Task<NamedUnits> UnitsNamedIn(this HubDbContext db, IReadOnlyList<LedgerLine> lines, CancellationToken cancellationToken)
    {
        var said = lines.Select(l => l.UnitCode).OfType<string>().ToHashSet();
        var found = await db.Units.Where(u => said.Contains(u.Code) || said.Contains(u.NameZh)).Select(u => new { u.Id, u.Code, u.NameZh }).ToListAsync(cancellationToken);
        var units = found.Where(u => said.Contains(u.Code)).ToDictionary(u => u.Code, u => u.Id);
        var names = found.Where(u => said.Contains(u.NameZh) && !units.ContainsKey(u.NameZh)).ToLookup(u => u.NameZh, u => u.Id);
        foreach (var named in names.Where(n => n.Count() == 1)) units.Add(named.Key, named.Single());
        return new(units, names.Where(n => n.Count() > 1).Select(n => n.Key).ToHashSet());
    }

    private static ComparedLine Compare(LedgerLine line, LedgerRules rules, NamedUnits units, LedgerCategories categories, Dictionary<string, string?> known)
    {
        if (!line.IsUsable) return new(line, LedgerOutcome.Error, null, line.Problems);
        Guid? unitId = line.UnitCode is { } code && units.Ids.TryGetValue(code, out var id) ? id : null;
        if (line.UnitCode is { } shared && units.Shared.Contains(shared)) return new(line, LedgerOutcome.Error, null, [.. line.Problems, LedgerProblem.At(line.Row, rules.Columns.UnitCode, "ledger.unit-ambiguous", shared)]);
        if (line.UnitCode is not null && unitId is null && !rules.CreateMissingUnits)
            return new(line, LedgerOutcome.Error, null, [.. line.Problems, LedgerProblem.At(line.Row, rules.Columns.UnitCode, "ledger.unit-unknown", line.UnitCode)]);
        var (category, doubt) = categories.Of(line, rules);
        if (doubt is { Stops: true } && !known.ContainsKey(line.Key)) return new(line, LedgerOutcome.Error, null, [.. line.Problems, doubt]);
        var finding = new Finding(line.Description, category, null, null, null, line.Address, line.Place);
        var entry = new LedgerEntry(rules.SourceSystem, line.Key, finding, unitId, line.LoggedAt!.Value, line.DueAt, line.ClosedAt) { SaidCategory = line.Category };
        if (!known.TryGetValue(line.Key, out var hash)) return new(line, LedgerOutcome.New, entry, doubt is null ? line.Problems : [.. line.Problems, doubt]);
        return hash == entry.Hash()
            ? new(line, LedgerOutcome.Unchanged, entry, [])
            : new(line, LedgerOutcome.Unchanged, entry, [LedgerProblem.At(line.Row, rules.Columns.Key, "ledger.row-differs")]);
    }

    public static LedgerTally Tally(this IReadOnlyList<ComparedLine> lines) => new(
        lines.Count(l => l.Outcome is LedgerOutcome.New), lines.Count(l => l.Outcome is LedgerOutcome.Unchanged), lines.Count(l => l.Outcome is LedgerOutcome.Error),
        lines.Sum(l => l.Problems.Count(p => !p.Stops)));

    public static IEnumerable<LedgerProblem> ProblemsOf(this IReadOnlyList<ComparedLine> lines, Guid campaignId, Guid importId) =>
        lines.SelectMany(l => l.Problems.Select((problem, place) => problem.In(campaignId, importId, place)));
}

/// <summary>The units a ledger names, by code or name, and the names that several units bear.</summary>
internal sealed record NamedUnits(Dictionary<string, Guid> Ids, IReadOnlySet<string> Shared);
