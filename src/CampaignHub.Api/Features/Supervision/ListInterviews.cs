using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Interviews proposed, held and dropped, latest first.</summary>
public sealed record ListInterviews : IQuery<InterviewPage>
{
    public InterviewState? State { get; init; }

    public Guid? UnitId { get; init; }

    public int? Limit { get; init; }

    public string? Cursor { get; init; }

    internal static void Map(RouteGroupBuilder interviews) =>
        interviews.MapGet("/", ([AsParameters] ListInterviews query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ListInterviews>(SupervisionFeature.ReadLadder);
}

/// <summary>Rows, the marker of the next page, and with the first page the total.</summary>
public sealed record InterviewPage(IReadOnlyList<InterviewRow> Items, string? Next, int? Total, bool TotalIsCapped);

public sealed record InterviewRow(
    Guid InterviewId, Guid UnitId, string UnitNameZh, string UnitNameEn, InterviewState State, string BecauseZh, string BecauseEn, DateTimeOffset ProposedAt, string? PersonName, DateOnly? HeldOn, string? HeldBy, string? Outcome, string RecordedBy);

internal sealed class ListInterviewsHandler(HubDbContext db) : IHandle<ListInterviews, InterviewPage>
{
    public async Task<InterviewPage> Handle(ListInterviews request, CancellationToken cancellationToken)
    {
        var all = db.Interviews.AsNoTracking();
        if (request.State is { } state) all = all.Where(i => i.State == state);
        if (request.UnitId is { } unitId) all = all.Where(i => i.UnitId == unitId);
        var total = await Keyset.TotalAsync(all, request.Cursor, cancellationToken: cancellationToken);
        if (Cursor.Read(request.Cursor) is { At: { } at, Id: var id }) all = all.Where(i => i.ProposedAt < at || (i.ProposedAt == at && i.Id < id));
        var limit = Keyset.Limit(request.Limit);
        var rows = await all.OrderByDescending(i => i.ProposedAt).ThenByDescending(i => i.Id).Take(limit + 1).Select(i => new InterviewRow(
            i.Id, i.UnitId, db.Units.Where(u => u.Id == i.UnitId).Select(u => u.NameZh).First(), db.Units.Where(u => u.Id == i.UnitId).Select(u => u.NameEn).First(), i.State, InterviewReason.Read(i.Because).Zh, InterviewReason.Read(i.Because).En, i.ProposedAt, i.PersonName, i.HeldOn, i.HeldBy, i.Outcome,
            i.RecordedBy)).ToListAsync(cancellationToken);
        var more = Keyset.Cut(rows, limit);
        return new(rows, more ? new Cursor(rows[^1].ProposedAt, rows[^1].InterviewId).ToString() : null, total.Count, total.IsCapped);
    }
}
