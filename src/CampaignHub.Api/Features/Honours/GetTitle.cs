using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Honours;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Honours;

/// <summary>One title with its history: every change, its reason and what it rests on; and what the caller may do with it now.</summary>
public sealed record GetTitle(Guid TitleId) : IQuery<TitleDetail>
{
    internal static void Map(RouteGroupBuilder titles) =>
        titles.MapGet("/{titleId:guid}", (Guid titleId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetTitle(titleId), ct)).Is<GetTitle>(HonoursFeature.Read);
}

public sealed record TitleDetail(TitleRow Title, IReadOnlyList<TitleMove> Moves, IReadOnlyList<TitleChangeRow> Changes);

/// <param name="CaseNumber">Null where the case is out of the caller's sight.</param>
public sealed record TitleChangeRow(
    int Number, TitleMove Move, DateOnly On, string Reason, string? Document, Guid? CaseId, string? CaseNumber, Guid? CircularId, string? CircularTitle, Guid? ActId, Guid? VerdictId, string? VerdictPeriod, string ByName,
    DateTimeOffset At);

internal sealed class GetTitleHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetTitle, TitleDetail>
{
    public async Task<TitleDetail> Handle(GetTitle request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var found = await db.ReadTitles(db.CivilisedTitles.AsNoTracking().Where(t => t.Id == request.TitleId), today, cancellationToken);
        if (found.Count == 0) throw TitleRefusals.NotFound.AsException();
        var changes = await db.TitleChanges.AsNoTracking().Where(c => c.TitleId == request.TitleId).OrderBy(c => c.Number).Select(c => new
        {
            Change = c,
            Case = db.Cases.Where(x => x.Id == c.CaseId).Select(x => (long?)x.Number).FirstOrDefault(),
            Circular = db.Circulars.Where(x => x.Id == c.CircularId).Select(x => x.Title).FirstOrDefault(),
            Period = db.UnitVerdicts.Where(x => x.Id == c.VerdictId).Select(x => x.Period).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        var keeps = context.Actor.Access.ScopeOf(HonoursFeature.Keep.Name) is not null;
        return new(found[0], keeps ? CivilisedTitle.MovesFrom(found[0].State) : [], changes.ConvertAll(c => new TitleChangeRow(
            c.Change.Number, c.Change.Move, c.Change.On, c.Change.Reason, c.Change.Document, c.Case is null ? null : c.Change.CaseId, c.Case is { } number ? CaseNumbers.Text(number) : null,
            c.Circular is null ? null : c.Change.CircularId, c.Circular, c.Change.ActId, c.Change.VerdictId, c.Period, c.Change.ByName, c.Change.At)));
    }
}
