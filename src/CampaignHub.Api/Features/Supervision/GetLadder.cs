using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>The ladder in force with how many cases stand on each step, and its earlier revisions.</summary>
public sealed record GetLadder : IQuery<LadderDetail>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/ladder", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetLadder(), ct)).Is<GetLadder>(SupervisionFeature.ReadLadder);
}

/// <summary>Number 0 is the ladder every campaign begins with.</summary>
public sealed record LadderDetail(int Number, IReadOnlyList<LadderStep> Steps, IReadOnlyList<StepCount> Standing, IReadOnlyList<LadderRevision> Revisions);

/// <summary>Cases whose last step is this one and that are not closed.</summary>
public sealed record StepCount(string Code, int Cases, int Waiting);

public sealed record LadderRevision(int Number, string Note, string MadeBy, DateTimeOffset MadeAt);

internal sealed class GetLadderHandler(HubDbContext db, RequestContext context) : IHandle<GetLadder, LadderDetail>
{
    private const int Shown = 20;

    public async Task<LadderDetail> Handle(GetLadder request, CancellationToken cancellationToken)
    {
        var ladder = await db.LadderOf(context, cancellationToken);
        var standing = await db.SupervisionThreads.Where(t => t.LastCode != null && db.Cases.Where(CaseStandings.IsRunning).Any(c => c.Id == t.Id)).GroupBy(t => t.LastCode!)
            .Select(g => new StepCount(g.Key, g.Count(), g.Count(t => t.Waiting))).ToListAsync(cancellationToken);
        var revisions = await db.Ladders.AsNoTracking().OrderByDescending(l => l.Number).Take(Shown).Select(l => new LadderRevision(l.Number, l.Note, l.MadeBy, l.MadeAt)).ToListAsync(cancellationToken);
        return new(ladder.Number, ladder.Steps, standing, revisions);
    }
}
