using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One page of the monthly account of site work: what every leader owes, did and still lacks (O-23).</summary>
public sealed record ListSiteDuty(string Month, Guid? BodyId, bool? FellShort, int? Limit, string? Cursor) : IQuery<SiteDutyPage>
{
    internal static void Map(RouteGroupBuilder site) => site.MapGet("/compliance", (string month, Guid? bodyId, bool? fellShort, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListSiteDuty(month, bodyId, fellShort, limit, cursor), ct)).Is<ListSiteDuty>(DutyFeature.Read);
}

/// <summary>Rows and the marker of the next page; the first page also counts, up to 10,000, the leaders that owe and those who fell short, of whom there are none before the month is over.</summary>
public sealed record SiteDutyPage(string Month, bool IsOver, IReadOnlyList<SiteDutyRow> Items, string? Next, int? Total, bool TotalIsCapped, int? ShortCount);

public sealed record SiteDutyRow(
    string Key, Guid BodyId, string BodyNameZh, string BodyNameEn, Guid? StaffMemberId, string LeaderName, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, int Owed, int Done, int Missing, bool FellShort, DateOnly? LastDay);

internal sealed class ListSiteDutyHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListSiteDuty, SiteDutyPage>
{
    public async Task<SiteDutyPage> Handle(ListSiteDuty request, CancellationToken cancellationToken)
    {
        var accounts = await SiteDutyAccounts.OfAsync(db, request.Month, request.BodyId, await db.TodayAsync(context, clock, cancellationToken), cancellationToken);
        var limit = Keyset.Limit(request.Limit);
        var after = CodeCursor.Read(request.Cursor);
        var (rows, total, missing) = (new List<SiteDutyRow>(), 0, 0);
        await foreach (var row in accounts.RowsAsync(after, cancellationToken))
        {
            if (row.FellShort) missing++;
            if (request.FellShort is { } wanted && wanted != row.FellShort) continue;
            total++;
            if (rows.Count <= limit) rows.Add(row);
            if ((after is not null && rows.Count > limit) || total > Keyset.CountCap) break;
        }

        var more = Keyset.Cut(rows, limit);
        return new(accounts.Month.Key, accounts.IsOver, rows, more ? CodeCursor.Of(rows[^1].Key) : null, after is null ? Math.Min(total, Keyset.CountCap) : null, total > Keyset.CountCap, after is null ? missing : null);
    }
}
