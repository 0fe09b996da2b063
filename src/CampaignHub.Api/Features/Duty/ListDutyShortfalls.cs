using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>One page of the days that lack a leader or people, by roster and day, with how many there are in all (O-22); at most 62 days.</summary>
public sealed record ListDutyShortfalls(DateOnly From, DateOnly Until, Guid? RosterId, int? Limit, string? Cursor) : IQuery<DutyShortfallPage>
{
    internal static void Map(RouteGroupBuilder shortfalls) => shortfalls.MapGet("/", (DateOnly from, DateOnly until, Guid? rosterId, int? limit, string? cursor, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ListDutyShortfalls(from, until, rosterId, limit, cursor), ct)).Is<ListDutyShortfalls>(DutyFeature.Read);
}

/// <summary>Rows and the marker of the next page; the first page also counts them all, up to 10,000.</summary>
public sealed record DutyShortfallPage(IReadOnlyList<DutyShortfallRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record DutyShortfallRow(
    string Key, Guid RosterId, string NameZh, string NameEn, SubjectKind SubjectKind, Guid SubjectId, DateOnly Day, int Leaders, int Planned, int? Present, int MissingLeaders, int MissingPeople, IReadOnlyList<BandGap> Bands);

internal sealed class ListDutyShortfallsValidator : AbstractValidator<ListDutyShortfalls>
{
    public ListDutyShortfallsValidator()
    {
        RuleFor(c => c.From).NotEmpty();
        RuleFor(c => c.Until).Must((c, until) => until >= c.From && until.DayNumber - c.From.DayNumber < GetDutyCalendar.MostDays).WithMessage("At most 62 days, the first before the last.");
    }
}

internal sealed class ListDutyShortfallsHandler(HubDbContext db) : IHandle<ListDutyShortfalls, DutyShortfallPage>
{
    private const int Batch = 100;

    public async Task<DutyShortfallPage> Handle(ListDutyShortfalls request, CancellationToken cancellationToken)
    {
        var limit = Keyset.Limit(request.Limit);
        var (rows, count, seen) = (new List<DutyShortfallRow>(), 0, Cursor.Read(request.Cursor));
        var (from, until) = (request.From, request.Until);
        var (afterRoster, afterDay) = (seen?.Id ?? Guid.Empty, seen?.Day ?? DateOnly.MinValue);
        var wanted = db.DutyRosters.AsNoTracking().Include(r => r.Bands).Where(r => r.From <= until && r.Until >= from);
        if (request.RosterId is { } only) wanted = wanted.Where(r => r.Id == only);
        var lastRoster = seen is null ? Guid.Empty : afterRoster;
        var first = true;
        while (count <= Keyset.CountCap && (seen is null || rows.Count <= limit))
        {
            var batch = await wanted.Where(r => r.Id > lastRoster || (first && r.Id == afterRoster)).OrderBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
            first = false;
            foreach (var day in (await DutyDays.ReadAsync(db, batch, from, until, cancellationToken)).Where(d => d.Gap.IsShort && (d.RosterId != afterRoster || d.Day > afterDay)))
            {
                count++;
                if (rows.Count <= limit) rows.Add(Row(batch.First(r => r.Id == day.RosterId), day));
            }

            if (batch.Count < Batch) break;
            lastRoster = batch[^1].Id;
        }

        var more = Keyset.Cut(rows, limit);
        var next = more ? Cursor.After(rows[^1].Day, rows[^1].RosterId) : null;
        return new(rows, next, seen is null ? Math.Min(count, Keyset.CountCap) : null, count > Keyset.CountCap);
    }

    private static DutyShortfallRow Row(DutyRoster roster, DutyDay day) => new(
        $"{roster.Id:N}{day.Day:yyyyMMdd}", roster.Id, roster.NameZh, roster.NameEn, roster.SubjectKind, roster.SubjectId, day.Day, day.Leaders, day.Planned, day.Present, day.Gap.Leaders, day.Gap.People, day.Gap.Bands);
}
