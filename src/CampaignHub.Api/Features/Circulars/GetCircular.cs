using CampaignHub.Api.Features.Scoring;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>One circular with its frozen ranking, its timeline, its receipts and the verbs open to the caller now; a unit sees its own receipt and nothing of how the text came about.</summary>
public sealed record GetCircular(Guid CircularId) : IQuery<CircularDetail>
{
    internal static void Map(RouteGroupBuilder circulars) =>
        circulars.MapGet("/{circularId:guid}", (Guid circularId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetCircular(circularId), ct)).Is<GetCircular>(CircularsFeature.Read);
}

public enum CircularVerb
{
    Edit,
    Submit,
    Approve,
    Return,
    Issue,
    Acknowledge,
}

public sealed record CircularDetail(
    Guid CircularId, string Title, string Period, CircularState State, string? DocumentNumber, DateTimeOffset? IssuedAt, DateTimeOffset UpdatedAt, int Acknowledged, int Recipients, bool AcknowledgedByMe,
    string Opening, string Findings, string Requirements, string Addressees, string CopyTo, string AgencyNameZh, Ranking Ranking, string ContentHash, int Version, IReadOnlyList<CircularVerb> Verbs,
    IReadOnlyList<CircularEvent> Timeline, IReadOnlyList<CircularReceipt> Receipts)
    : CircularRow(CircularId, Title, Period, State, DocumentNumber, IssuedAt, UpdatedAt, Acknowledged, Recipients, AcknowledgedByMe);

public sealed record CircularEvent(CircularEventKind Kind, DateTimeOffset At, string ByName, string? Remark);

public sealed record CircularReceipt(Guid UnitId, string UnitNameZh, string UnitNameEn, DateTimeOffset? AcknowledgedAt, string? ByName);

internal sealed class GetCircularHandler(HubDbContext db, RequestContext context) : IHandle<GetCircular, CircularDetail>
{
    public async Task<CircularDetail> Handle(GetCircular request, CancellationToken cancellationToken)
    {
        var c = await db.Circulars.AsNoTracking().AsSplitQuery().Include(x => x.Timeline).Include(x => x.Receipts).FirstOrDefaultAsync(x => x.Id == request.CircularId, cancellationToken)
            ?? throw CircularRefusals.NotFound.AsException();
        var ranking = await RankingReads.Find(db, Period.Parse(c.Period), cancellationToken) ?? throw new InvalidOperationException($"The period of circular {c.Id} is not closed.");
        var order = ranking.Groups.SelectMany(g => g.Rows).Select((row, place) => (row.UnitId, place)).ToDictionary(r => r.UnitId, r => r.place);
        var (units, everything) = (context.Actor.Access.Units, context.Actor.Scope.WholeCampaign);
        return new(
            c.Id, c.Title, c.Period, c.State, c.DocumentNumber, c.IssuedAt, c.UpdatedAt, c.Receipts.Count(r => r.AcknowledgedAt is not null), c.Receipts.Count,
            c.Receipts.Any(r => units.Contains(r.UnitId) && r.AcknowledgedAt is not null), c.Opening, c.Findings, c.Requirements, c.Addressees, c.CopyTo, c.AgencyNameZh, ranking, ranking.ContentHash, c.Version,
            VerbsOf(c),
            [
                .. c.Timeline.Where(e => everything || e.Kind is CircularEventKind.Issued).OrderBy(e => e.Sequence)
                    .Select(e => new CircularEvent(e.Kind, e.At, e.ByName, e.Remark)),
            ],
            [.. c.Receipts.OrderBy(r => order[r.UnitId]).Select(r => new CircularReceipt(r.UnitId, r.UnitNameZh, r.UnitNameEn, r.AcknowledgedAt, r.ByName))]);
    }

    private List<CircularVerb> VerbsOf(Circular c)
    {
        var actor = context.Actor;
        bool May(Permission permission) => actor.Access.ScopeOf(permission.Name) is not null;
        var verbs = new List<CircularVerb>();
        if (c.IsEditable && May(CircularsFeature.Edit)) verbs.AddRange([CircularVerb.Edit, CircularVerb.Submit]);
        if (c.State is CircularState.Submitted && May(CircularsFeature.Approve))
        {
            if (c.SubmittedBy != actor.UserId) verbs.Add(CircularVerb.Approve);
            verbs.Add(CircularVerb.Return);
        }

        if (c.State is CircularState.Approved && May(CircularsFeature.Issue)) verbs.Add(CircularVerb.Issue);
        if (c.Receipts.Any(r => actor.Access.Units.Contains(r.UnitId) && r.AcknowledgedAt is null) && May(CircularsFeature.Acknowledge)) verbs.Add(CircularVerb.Acknowledge);
        return verbs;
    }
}
