using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Imports;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>
/// Takes the next rows of a queued or running import in, cases and progress in one transaction. The locked import row makes sure
/// that two servers never take the same rows; after a crash the next call goes on where the last commit stood.
/// </summary>
public sealed record ImportLedgerRows(Guid ImportId) : ICommand<LedgerProgress>, ITransactional;

/// <summary>Whether there is more to do for this server now.</summary>
public sealed record LedgerProgress(bool GoOn);

internal sealed class ImportLedgerRowsHandler(HubDbContext db, LedgerFiles files, CaseNumbers numbers, RequestContext context, TimeProvider clock) : IHandle<ImportLedgerRows, LedgerProgress>
{
    public const int Batch = 250;

    public async Task<LedgerProgress> Handle(ImportLedgerRows request, CancellationToken cancellationToken)
    {
        var run = await db.LedgerImports.FromSql($"SELECT * FROM ledger_imports WHERE id = {request.ImportId} AND state IN ('Queued', 'Running') FOR UPDATE SKIP LOCKED").FirstOrDefaultAsync(cancellationToken);
        if (run is null) return new(GoOn: false);

        // Batches of one campaign come one after the other: two imports may bring the same keys and the same new units.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({run.CampaignId.ToString()}, 1))", cancellationToken);
        var now = clock.GetUtcNow();
        var ledger = files.Open(run, await db.CampaignZone(context, cancellationToken));
        var lines = ledger.Lines.Skip(run.Processed).Take(Batch).ToList();
        var units = await db.UnitsNamedIn(lines, cancellationToken);
        if (run.Rules.CreateMissingUnits) CreateMissing(lines, ledger.UnitNames, units, now);
        var compared = await db.Compare(lines, run.Rules, units, cancellationToken);
        var by = new Person(run.StartedBy, run.StartedByName, null);
        foreach (var entry in compared.Where(l => l.Outcome is LedgerOutcome.New).Select(l => l.Entry!))
            db.Add(RectificationCase.Import(Guid.CreateVersion7(now), run.CampaignId, await numbers.NextAsync(db, cancellationToken), entry, by, now));
        db.AddRange(compared.ProblemsOf(run.CampaignId, run.Id));
        run.Advance(lines.Count, compared.Tally(), now);
        return new(GoOn: run.State is LedgerImportState.Running);
    }

    private void CreateMissing(IEnumerable<LedgerLine> lines, IReadOnlyDictionary<string, string> names, NamedUnits units, DateTimeOffset now)
    {
        foreach (var code in lines.Where(l => l.IsUsable).Select(l => l.UnitCode).OfType<string>().Distinct().Where(c => !units.Ids.ContainsKey(c) && !units.Shared.Contains(c)).ToList())
        {
            var name = names.GetValueOrDefault(code, code);
            var unit = Unit.Create(Guid.CreateVersion7(now), context.Actor.Campaign, code, name, name, UnitCategory.Department, null, null);
            units.Ids.Add(code, unit.Id);
            db.Add(unit);
        }
    }
}
