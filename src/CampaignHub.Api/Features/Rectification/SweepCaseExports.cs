using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Clears exports away that ended more than seven days ago, a batch at a time, with their files and whatever else lies in their folder longer than that.</summary>
public sealed record SweepCaseExports : ICommand<SweptExports>;

public sealed record SweptExports(int Exports);

internal sealed class SweepCaseExportsHandler(HubDbContext db, CaseExportFiles files, TimeProvider clock) : IHandle<SweepCaseExports, SweptExports>
{
    public const int Batch = 200;

    public async Task<SweptExports> Handle(SweepCaseExports request, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() - CaseExport.Kept;
        var old = await db.CaseExports.Where(e => e.EndedAt < until).OrderBy(e => e.EndedAt).Take(Batch).ToListAsync(cancellationToken);
        old.ForEach(files.Remove);
        files.RemoveBefore(until);
        db.RemoveRange(old);
        return new(old.Count);
    }
}
