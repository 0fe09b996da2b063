using System.Globalization;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Api.Features.Scoring;

/// <summary>Why a unit stands where it stands: its line, the formula filled in, and every frozen case with the way it counted.</summary>
public sealed record ExplainUnit(string Period, Guid UnitId) : IQuery<UnitExplanation>
{
    internal static void Map(RouteGroupBuilder periods) => periods.MapGet("/{period}/units/{unitId:guid}", (string period, Guid unitId, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ExplainUnit(period, unitId), ct)).Is<ExplainUnit>(ScoringFeature.Explain);
}

public sealed record UnitExplanation(string Period, RankingRow Row, string Formula, IReadOnlyList<ExplainedCase> Cases);

public sealed record ExplainedCase(string Number, Guid CaseId, DateTimeOffset DueAt, DateTimeOffset? ClosedAt, CaseOutcome Counted);

internal sealed class ExplainUnitHandler(HubDbContext db, RequestContext context) : IHandle<ExplainUnit, UnitExplanation>
{
    public async Task<UnitExplanation> Handle(ExplainUnit request, CancellationToken cancellationToken)
    {
        if (!context.Actor.Scope.CoversUnit(request.UnitId)) throw ScoringRefusals.NotYourUnit.AsException();
        var period = Period.Parse(request.Period);
        var ranking = await RankingReads.Find(db, period, cancellationToken) ?? throw ScoringRefusals.PeriodNotClosed.AsException();
        var row = ranking.Groups.SelectMany(g => g.Rows).FirstOrDefault(r => r.UnitId == request.UnitId) ?? throw ScoringRefusals.UnitNotListed.AsException();
        var inputs = SnapshotJson.Read(await SnapshotReads.Content(db, period, cancellationToken));
        return new(period.Key, row, Formula(ranking, row, inputs),
        [
            .. inputs.Cases.Where(c => c.UnitId == request.UnitId).OrderBy(c => c.DueAt).ThenBy(c => c.Number)
                .Select(c => new ExplainedCase(CaseNumbers.Text(c.Number), c.CaseId, c.DueAt, c.ClosedAt, UnitFigures.OutcomeOf(c, inputs.Span.Until))),
        ]);
    }

    private static string Formula(Ranking ranking, RankingRow row, PeriodInputs inputs)
    {
        var own = inputs.Cases.Where(c => c.UnitId == row.UnitId).ToList();
        var tolls = inputs.Terms.Tolls;
        var off = Toll(tolls.Rework, own.Sum(c => c.Returns)) + Toll(tolls.BuckPass, own.Sum(c => c.BuckPasses)) + Toll(tolls.Rebound, own.Sum(c => c.Rebounds));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"100 × ({ranking.OnTimeWeight:0.####} × {row.OnTime} ÷ {row.Due} + {ranking.ClosedWeight:0.####} × {row.Closed} ÷ {row.Due}){off} = {row.Score:0.00}");
    }

    private static string Toll(decimal points, int times) => points == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" − {points:0.##} × {times}");
}
