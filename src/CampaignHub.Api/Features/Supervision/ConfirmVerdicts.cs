using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Features.Honours;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Honours;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Confirms what the rule proposes at the end of a month or a year: the first are commended, the last criticised and held to account, and titles of theirs warned or
/// revoked, all in one. Units that are confirmed already are left as they are, so that it may be sent again.
/// </summary>
public sealed record ConfirmVerdicts(string Period, DateOnly DecidedOn, string DecidedBy, string Reason, string? Document, IReadOnlyList<VerdictOnUnit> Units) : ICommand<ConfirmedVerdicts>
{
    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/verdicts", (ConfirmVerdicts command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<ConfirmVerdicts>(SupervisionFeature.Act);
}

public sealed record VerdictOnUnit(Guid UnitId, IReadOnlyList<TitleSanction> Titles);

/// <param name="Version">The version of the title that was seen.</param>
public sealed record TitleSanction(Guid TitleId, int Version, TitleMove Move);

public sealed record ConfirmedVerdicts(int Commended, int Criticised, int Titles);

internal sealed class ConfirmVerdictsValidator : AbstractValidator<ConfirmVerdicts>
{
    private const int Most = 500;

    public ConfirmVerdictsValidator()
    {
        RuleFor(v => v.Period).NotEmpty().MaximumLength(16);
        RuleFor(v => v.DecidedOn).NotEmpty();
        RuleFor(v => v.DecidedBy).NotEmpty().MaximumLength(100);
        RuleFor(v => v.Reason).NotEmpty().MaximumLength(500);
        RuleFor(v => v.Document).MaximumLength(100);
        RuleFor(v => v.Units).Cascade(CascadeMode.Stop).NotEmpty().Must(units => units.Count <= Most && units.All(u => u is not null) && NoneTwice(units.Select(u => u.UnitId)))
            .Must(units => NoneTwice(units.SelectMany(u => u.Titles ?? []).Where(t => t is not null).Select(t => t.TitleId)));
        RuleForEach(v => v.Units).ChildRules(unit =>
        {
            unit.RuleFor(u => u.UnitId).NotEmpty();
            unit.RuleFor(u => u.Titles).Cascade(CascadeMode.Stop).NotNull().Must(titles => titles.Count <= 20 && titles.All(t => t?.Move is TitleMove.Warn or TitleMove.Revoke));
        });
    }

    private static bool NoneTwice(IEnumerable<Guid> ids)
    {
        var seen = new HashSet<Guid>();
        return ids.All(seen.Add);
    }
}

internal sealed class ConfirmVerdictsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ConfirmVerdicts, ConfirmedVerdicts>
{
    public async Task<ConfirmedVerdicts> Handle(ConfirmVerdicts request, CancellationToken cancellationToken)
    {
        var proposed = await db.ProposedVerdicts(context, request.Period, cancellationToken);
        if (!proposed.IsClosed) throw VerdictRefusals.NotClosed.AsException();
        var byUnit = proposed.Rows.Where(r => r.Verdict is not PeriodVerdict.BlackFlag).ToDictionary(r => r.Mean.UnitId);
        if (request.Units.Any(u => !byUnit.ContainsKey(u.UnitId))) throw VerdictRefusals.NotProposed.AsException();
        var (now, person, today) = (clock.GetUtcNow(), context.Actor.AsPerson(), await db.TodayAsync(context, clock, cancellationToken));
        var done = await db.UnitVerdicts.Where(v => v.Period == request.Period && v.WithdrawnAt == null).Select(v => v.UnitId).ToListAsync(cancellationToken);
        var open = request.Units.Where(u => !done.Contains(u.UnitId)).ToList();
        var sanctions = open.SelectMany(u => u.Titles.Select(t => (u.UnitId, Sanction: t))).ToList();
        Require(AccountabilityFeature.Record, open.Select(u => u.UnitId).Where(id => byUnit[id].Verdict is PeriodVerdict.Criticised));
        Require(HonoursFeature.Keep, sanctions.Select(s => s.UnitId));
        var (reason, decidedBy, document) = (request.Reason.Trim(), request.DecidedBy.Trim(), string.IsNullOrWhiteSpace(request.Document) ? null : request.Document.Trim());
        var verdicts = new Dictionary<Guid, UnitVerdict>();
        foreach (var proposal in open.Select(u => byUnit[u.UnitId]))
        {
            var action = proposal.Verdict is PeriodVerdict.Criticised
                ? AccountabilityAction.Record(
                    Guid.CreateVersion7(now), context.Actor.Campaign, AccountabilityKind.CircularCriticism, proposal.Mean.UnitId, (null, null, null), request.DecidedOn, decidedBy, reason, new(null, null, null), today, person, now)
                : null;
            if (action is not null) db.Add(action);
            var verdict = UnitVerdict.Confirm(Guid.CreateVersion7(now), context.Actor.Campaign, proposal.Mean, request.Period, (proposal.Verdict, proposed.Reach), (request.DecidedOn, decidedBy, reason), action?.Id, today, person, now);
            verdicts.Add(verdict.UnitId, verdict);
            db.Add(verdict);
        }

        var titleIds = sanctions.ConvertAll(s => s.Sanction.TitleId);
        var titles = await db.CivilisedTitles.Where(t => titleIds.Contains(t.Id)).ToDictionaryAsync(t => t.Id, cancellationToken);
        foreach (var (unitId, sanction) in sanctions)
        {
            if (verdicts[unitId].Verdict is not PeriodVerdict.Criticised || titles.GetValueOrDefault(sanction.TitleId) is not { } title || title.UnitId != unitId) throw VerdictRefusals.TitleElsewhere.AsException();
            if (title.Version != sanction.Version) throw TitleRefusals.Changed(await db.LastHandOn(title, cancellationToken)).AsException();
            title.Change(sanction.Move, request.DecidedOn, reason, new(document, null, null, null, verdicts[unitId].Id), today, person, now);
        }

        return new(verdicts.Values.Count(v => v.Verdict is PeriodVerdict.Commended), verdicts.Values.Count(v => v.Verdict is PeriodVerdict.Criticised), sanctions.Count);
    }

    /// <summary>What is written into another room needs that room's permission over each unit.</summary>
    private void Require(Permission permission, IEnumerable<Guid> unitIds)
    {
        var reach = context.Actor.Access.ScopeOf(permission.Name);
        if (unitIds.Any(id => reach?.CoversUnit(id) is not true)) throw HttpRefusals.PermissionDenied.AsException();
    }
}
