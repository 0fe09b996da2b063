using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Honours;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Honours;

/// <summary>One page of titles, latest award first, by unit, kind, level and how they stand today (H-08).</summary>
public sealed record ListTitles : IQuery<TitlePage>
{
    public Guid? UnitId { get; init; }

    public TitleKind? Kind { get; init; }

    public TitleLevel? Level { get; init; }

    public TitleState? State { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal static void Map(RouteGroupBuilder titles) => titles.MapGet("/", ([AsParameters] ListTitles query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ListTitles>(HonoursFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record TitlePage(IReadOnlyList<TitleRow> Items, string? Next, int? Total, bool TotalIsCapped);

/// <param name="State">As it stands today.</param>
/// <param name="Reason">Of the last change.</param>
public sealed record TitleRow(
    Guid TitleId, Guid UnitId, string UnitNameZh, string UnitNameEn, TitleKind Kind, TitleLevel Level, TitleState State, DateOnly AwardedOn, string AwardedBy, DateOnly? ValidUntil, DateOnly ChangedOn, string Reason, int Version);

internal sealed class ListTitlesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListTitles, TitlePage>
{
    public async Task<TitlePage> Handle(ListTitles request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var all = db.CivilisedTitles.AsNoTracking();
        if (request.UnitId is { } unitId) all = all.Where(t => t.UnitId == unitId);
        if (request.Kind is { } kind) all = all.Where(t => t.Kind == kind);
        if (request.Level is { } level) all = all.Where(t => t.Level == level);
        if (request.State is TitleState.Expired) all = all.Where(t => (t.State == TitleState.Valid || t.State == TitleState.Warned) && t.ValidUntil < today);
        else if (request.State is TitleState.Valid or TitleState.Warned) all = all.Where(t => t.State == request.State && (t.ValidUntil == null || t.ValidUntil >= today));
        else if (request.State is { } state) all = all.Where(t => t.State == state);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } day } seen) all = all.Where(t => t.AwardedOn < day || (t.AwardedOn == day && t.Id < seen.Id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await db.ReadTitles(all.OrderByDescending(t => t.AwardedOn).ThenByDescending(t => t.Id).Take(limit + 1), today, cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].AwardedOn, rows[^1].TitleId) : null, total.Count, total.IsCapped);
    }
}

internal static class TitleReads
{
    /// <summary>Who changed a title last.</summary>
    public static Task<string> LastHandOn(this HubDbContext db, CivilisedTitle title, CancellationToken cancellationToken) =>
        db.TitleChanges.AsNoTracking().Where(c => c.TitleId == title.Id && c.Number == title.Version).Select(c => c.ByName).FirstAsync(cancellationToken);

    /// <summary>Reads the rows in the given order, as they stand on a day.</summary>
    public static async Task<List<TitleRow>> ReadTitles(this HubDbContext db, IQueryable<CivilisedTitle> titles, DateOnly day, CancellationToken cancellationToken)
    {
        var found = await titles.Select(t => new
        {
            Title = t,
            Unit = db.Units.Where(u => u.Id == t.UnitId).Select(u => new { u.NameZh, u.NameEn }).First(),
            Reason = db.TitleChanges.Where(c => c.TitleId == t.Id && c.Number == t.Version).Select(c => c.Reason).First(),
        }).ToListAsync(cancellationToken);
        return found.ConvertAll(f => new TitleRow(
            f.Title.Id, f.Title.UnitId, f.Unit.NameZh, f.Unit.NameEn, f.Title.Kind, f.Title.Level, f.Title.StateOn(day), f.Title.AwardedOn, f.Title.AwardedBy, f.Title.ValidUntil, f.Title.ChangedOn, f.Reason, f.Title.Version));
    }
}
