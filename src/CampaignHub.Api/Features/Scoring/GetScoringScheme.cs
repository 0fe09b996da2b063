using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Scoring;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>The scheme of scoring that the next close will reckon with, and a page of all its versions, newest first.</summary>
public sealed record GetScoringScheme(int? Limit, string? Cursor) : IQuery<ScoringSchemePage>
{
    internal static void Map(RouteGroupBuilder scheme) => scheme.MapGet("/", (int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new GetScoringScheme(limit, cursor), ct)).Is<GetScoringScheme>(ScoringFeature.Read);
}

/// <summary>The version in force, all versions from the newest on, and the marker of the next page.</summary>
public sealed record ScoringSchemePage(SchemeVersion Current, IReadOnlyList<SchemeVersion> Items, string? Next);

/// <summary>Weights are shares of one; nobody revised version 1, which every campaign starts with.</summary>
public sealed record SchemeVersion(int Version, int MinimumDue, decimal OnTimeWeight, decimal ClosedWeight, DateTimeOffset? RevisedAt, string? ByName)
{
    /// <summary>What holds before anything is stored.</summary>
    /// <summary>What reworks, buck-passing and rebounds cost, and whether what stands still is counted.</summary>
    public SchemeTolls Tolls { get; init; } = SchemeTolls.None;

    internal static SchemeVersion First { get; } = Of(ScoringScheme.First(Guid.Empty, Guid.Empty));

    internal static SchemeVersion Of(ScoringScheme scheme) => new(scheme.Version, scheme.MinimumDue, scheme.OnTimeWeight, scheme.ClosedWeight, scheme.RevisedAt, scheme.ByName) { Tolls = scheme.Terms.Tolls };
}

internal sealed class GetScoringSchemeHandler(HubDbContext db) : IHandle<GetScoringScheme, ScoringSchemePage>
{
    public async Task<ScoringSchemePage> Handle(GetScoringScheme request, CancellationToken cancellationToken)
    {
        var versions = db.ScoringSchemes.AsNoTracking();
        if (CodeCursor.Read(request.Cursor) is { } text)
        {
            var seen = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : throw Cursor.Unreadable();
            versions = versions.Where(s => s.Version < seen);
        }

        var limit = Keyset.Limit(request.Limit);
        var rows = (await versions.OrderByDescending(s => s.Version).Take(limit + 1).ToListAsync(cancellationToken)).ConvertAll(SchemeVersion.Of);
        var more = Keyset.Cut(rows, limit);
        var current = await SchemeReads.Latest(db, cancellationToken) is { } latest ? SchemeVersion.Of(latest) : SchemeVersion.First;
        if (rows.Count == 0 && request.Cursor is null) rows.Add(current);
        return new(current, rows, more ? CodeCursor.Of(rows[^1].Version.ToString(CultureInfo.InvariantCulture)) : null);
    }
}

/// <summary>How the scheme in force is found.</summary>
internal static class SchemeReads
{
    /// <summary>The newest version; null while the campaign still has the one it started with and has closed nothing.</summary>
    public static Task<ScoringScheme?> Latest(HubDbContext db, CancellationToken cancellationToken) =>
        db.ScoringSchemes.AsNoTracking().OrderByDescending(s => s.Version).FirstOrDefaultAsync(cancellationToken);
}
