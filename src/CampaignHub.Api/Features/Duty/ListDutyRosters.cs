using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One page of the duty rosters, those that end last first; a unit contact finds its own unit's and those it is asked to send people to (O-22).</summary>
public sealed record ListDutyRosters(DateOnly? On, Guid? SubjectId, string? Search, int? Limit, string? Cursor) : IQuery<DutyRosterPage>
{
    internal static void Map(RouteGroupBuilder rosters) => rosters.MapGet("/", (DateOnly? on, Guid? subjectId, string? search, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListDutyRosters(on, subjectId, search, limit, cursor), ct)).Is<ListDutyRosters>(DutyFeature.Read);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record DutyRosterPage(IReadOnlyList<DutyRosterRow> Items, string? Next, int? Total, bool TotalIsCapped);

internal sealed class ListDutyRostersHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListDutyRosters, DutyRosterPage>
{
    public async Task<DutyRosterPage> Handle(ListDutyRosters request, CancellationToken cancellationToken)
    {
        var all = db.DutyRosters.AsNoTracking();
        if (request.On is { } on) all = all.Where(r => r.From <= on && r.Until >= on);
        if (request.SubjectId is { } subjectId) all = all.Where(r => r.SubjectId == subjectId);
        if (SearchText.Folded(request.Search) is { } pattern) all = all.Where(r => EF.Functions.Like(EF.Property<string>(r, SearchColumns.Name), pattern, @"\"));
        var total = await Keyset.TotalAsync(all, request.Cursor, request.Search, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { Day: { } until } seen) all = all.Where(r => r.Until < until || (r.Until == until && r.Id < seen.Id));

        var limit = Keyset.Limit(request.Limit);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var rows = await DutyRosterRows.ReadAsync(db, all.OrderByDescending(r => r.Until).ThenByDescending(r => r.Id).Take(limit + 1), today, cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? Cursor.After(rows[^1].Until, rows[^1].RosterId) : null, total.Count, total.IsCapped);
    }
}
