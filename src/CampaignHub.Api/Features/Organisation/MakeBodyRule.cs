using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Makes the heads of all units of a category, or of one unit, members of a body by office from a business date on (O-04). The client makes the id.</summary>
public sealed record MakeBodyRule(Guid BodyRuleId, UnitCategory? Category, Guid? UnitId, PostType ByPost, PostType AsPost, DateOnly From) : ICommand<BodyRuleRow>, ITransactional
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/{bodyId:guid}/rules", (Guid bodyId, MakeBodyRule command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyId = bodyId }, ct)).Is<MakeBodyRule>(OrganisationFeature.Edit);
}

public sealed record BodyRuleRow(Guid BodyRuleId, UnitCategory? Category, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, PostType ByPost, PostType AsPost, DateOnly From, DateOnly? Until);

internal sealed class MakeBodyRuleValidator : AbstractValidator<MakeBodyRule>
{
    public MakeBodyRuleValidator()
    {
        RuleFor(r => r.BodyRuleId).NotEmpty();
        RuleFor(r => r.Category).IsInEnum();
        RuleFor(r => r.ByPost).IsInEnum();
        RuleFor(r => r.AsPost).IsInEnum();
        RuleFor(r => r.From).NotEmpty();
    }
}

internal sealed class MakeBodyRuleHandler(HubDbContext db, RequestContext context) : IHandle<MakeBodyRule, BodyRuleRow>, IReplay<MakeBodyRule, BodyRuleRow>
{
    public async Task<BodyRuleRow> Handle(MakeBodyRule request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"appointments {request.BodyId:N}", context, cancellationToken);
        await db.StandingBodyAsync(request.BodyId, request.From, cancellationToken);
        var unit = request.UnitId is { } unitId ? await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == unitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException() : null;
        var rule = BodyRule.Make(request.BodyRuleId, context.Actor.Campaign, request.BodyId, request.Category, request.UnitId, request.ByPost, request.AsPost, request.From);
        if (await db.BodyRules.AnyAsync(r => r.Id != rule.Id && r.BodyId == rule.BodyId && r.Category == rule.Category && r.UnitId == rule.UnitId && r.ByPost == rule.ByPost && (r.Until == null || r.Until >= rule.From), cancellationToken))
            throw OrganisationRefusals.BodyRuleTaken.AsException();
        db.Add(rule);
        return new(rule.Id, rule.Category, rule.UnitId, unit?.NameZh, unit?.NameEn, rule.ByPost, rule.AsPost, rule.From, rule.Until);
    }

    public async Task<BodyRuleRow?> FirstAnswer(MakeBodyRule request, CancellationToken cancellationToken) =>
        await BodyRuleRows.Project(db, db.BodyRules.AsNoTracking().Where(r => r.Id == request.BodyRuleId && r.BodyId == request.BodyId)).FirstOrDefaultAsync(cancellationToken);
}

internal static class BodyRuleRows
{
    public static IQueryable<BodyRuleRow> Project(HubDbContext db, IQueryable<BodyRule> rules) =>
        from rule in rules
        join unit in db.Units on rule.UnitId equals unit.Id into units
        from unit in units.DefaultIfEmpty()
        orderby rule.From, rule.Id
        select new BodyRuleRow(rule.Id, rule.Category, rule.UnitId, unit.NameZh, unit.NameEn, rule.ByPost, rule.AsPost, rule.From, rule.Until);
}
