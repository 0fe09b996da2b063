using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Files;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Hands out case numbers: each server takes a block from one database sequence, so that logging costs no extra round trip.</summary>
internal sealed class CaseNumbers : IDisposable
{
    public const string Sequence = "case_number";
    public const int Block = 20;
    private readonly SemaphoreSlim oneAtATime = new(1);
    private long next;
    private long end;

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>How a case's number is written: six digits or more.</summary>
    public static string Text(long number) => number.ToString("D6", CultureInfo.InvariantCulture);

    public async ValueTask<long> NextAsync(HubDbContext db, CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (next == end)
            {
                next = await db.Database.SqlQuery<long>($"SELECT nextval('case_number') AS \"Value\"").SingleAsync(cancellationToken);
                end = next + Block;
            }

            return next++;
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}

/// <summary>What several rectification handlers load.</summary>
internal static class RectificationLoads
{
    /// <summary>The case within the actor's scope, at the version the caller saw. Refused: case.not-found, case.changed.</summary>
    public static async Task<RectificationCase> LoadCase(this HubDbContext db, Guid caseId, int version, CancellationToken cancellationToken)
    {
        var loaded = await db.Cases.FirstOrDefaultAsync(c => c.Id == caseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        if (loaded.Version == version) return loaded;
        var last = await db.CaseEvents.AsNoTracking().Where(e => e.CaseId == caseId).OrderByDescending(e => e.Sequence).FirstAsync(cancellationToken);
        throw RectificationRefusals.Changed(last.ByName, last.Kind).AsException();
    }

    /// <summary>Every named photo must have been uploaded in this campaign, and by the caller who does not see the whole campaign. Refused: photo.not-found.</summary>
    public static async Task RequirePhotos(this HubDbContext db, RequestContext context, IReadOnlyCollection<Guid> photoIds, CancellationToken cancellationToken)
    {
        if (photoIds.Count == 0) return;
        var uploader = context.Actor.Scope.WholeCampaign ? (Guid?)null : context.Actor.UserId;
        var found = await db.Set<Photo>().CountAsync(p => photoIds.Contains(p.Id) && (uploader == null || p.UploadedBy == uploader), cancellationToken);
        if (found != photoIds.Distinct().Count()) throw PhotoRefusals.NotFound.AsException();
    }

    /// <summary>A photo of afterwards is not, byte for byte, one the case has already. Refused: case.photo-same-as-before, case.photo-used.</summary>
    public static async Task RequireNewPictures(this HubDbContext db, Guid caseId, IReadOnlyCollection<Guid> photoIds, CancellationToken cancellationToken)
    {
        var pictures = db.Set<Photo>();
        var known = await (
            from had in db.CasePhotos
            join old in pictures on had.PhotoId equals old.Id
            where had.CaseId == caseId && pictures.Any(p => photoIds.Contains(p.Id) && p.Sha256 == old.Sha256)
            select had.Phase).ToListAsync(cancellationToken);
        if (known.Count > 0) throw (known.Contains(PhotoPhase.Before) ? RectificationRefusals.PhotoSameAsBefore : RectificationRefusals.PhotoUsed).AsException();
    }
}
