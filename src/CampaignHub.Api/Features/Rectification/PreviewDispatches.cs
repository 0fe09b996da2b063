using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What dispatching these cases together would come to: each by its category, or all to one unit or within one limit. At most 200; nothing is changed.</summary>
public sealed record PreviewDispatches(IReadOnlyList<Guid> CaseIds, Guid? UnitId, LimitRow? Limit) : IQuery<DispatchPreview>
{
    public const int Most = 200;

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/dispatch-preview", (PreviewDispatches query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<PreviewDispatches>(RectificationFeature.Dispatch);
}

/// <summary>One line for every case asked about, in the order asked.</summary>
public sealed record DispatchPreview(IReadOnlyList<PreviewedDispatch> Items);

/// <summary>To whom and until when; or why not.</summary>
public sealed record PreviewedDispatch(
    Guid CaseId, string? Number, string? Description, string? DescriptionEn, int? Version, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, LimitRow? Limit, DateTimeOffset? DueAt, string? Refusal, string? Reason);

internal sealed class PreviewDispatchesValidator : AbstractValidator<PreviewDispatches>
{
    public PreviewDispatchesValidator()
    {
        RuleFor(p => p.CaseIds).Cascade(CascadeMode.Stop).NotEmpty().Must(ids => ids.Count <= PreviewDispatches.Most && ids.Distinct().Count() == ids.Count);
        RuleFor(p => p.Limit).Must(l => l is null || l.Fits());
    }
}

internal sealed class PreviewDispatchesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<PreviewDispatches, DispatchPreview>
{
    public async Task<DispatchPreview> Handle(PreviewDispatches request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var ids = request.CaseIds.ToArray();
        var cases = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        var proposals = await db.ProposalsFor(cases.Values, context, now, cancellationToken);
        var common = request.UnitId is { } unitId ? await db.Units.Where(u => u.Id == unitId && u.ClosedOn == null).Select(u => new { u.Id, u.NameZh, u.NameEn }).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException() : null;
        var dueAt = request.Limit is { } limit ? (await db.CampaignCalendar(context, cancellationToken)).Add(now, limit.AsLimit()) : (DateTimeOffset?)null;
        return new([.. ids.Select(id =>
        {
            if (!cases.TryGetValue(id, out var found)) return new(id, null, null, null, null, null, null, null, null, null, RectificationRefusals.NotFound.Code, RectificationRefusals.NotFound.In(Problems.Language));
            var proposal = proposals[id];
            if (common is not null) proposal = proposal with { UnitId = common.Id, UnitNameZh = common.NameZh, UnitNameEn = common.NameEn };
            if (request.Limit is not null) proposal = proposal with { Limit = request.Limit, DueAt = dueAt };
            var refusal = RefusalOf(found, proposal);
            return new PreviewedDispatch(
                id, CaseNumbers.Text(found.Number), found.Description, found.DescriptionEn, found.Version, proposal.UnitId, proposal.UnitNameZh, proposal.UnitNameEn, proposal.Limit, proposal.DueAt,
                refusal?.Code, refusal?.In(Problems.Language));
        })]);
    }

    /// <summary>The rules a dispatch will meet, asked before; those that only the moment itself can tell are told then.</summary>
    private Refusal? RefusalOf(RectificationCase found, DispatchProposal proposal)
    {
        if (!found.AwaitsDispatch) return RectificationRefusals.NotDispatchable(found.State);
        if (found.Withheld) return RectificationRefusals.Withheld;
        if (proposal.UnitId is not { } unitId) return RectificationRefusals.NobodyProposed;
        if (!context.Actor.Scope.Covers(unitId, found.AreaId, found.LoggedBy)) return AccessRefusals.OutOfScope;
        return proposal.Limit is null ? CategoryRefusals.LimitMissing : null;
    }
}
