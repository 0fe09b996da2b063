using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Adds a responsible unit with the three people every duty carries (O-18, O-33). The client makes the id: sent again, it answers the same.</summary>
public sealed record CreateUnit(
    Guid UnitId, string Code, string NameZh, string NameEn, UnitCategory Category, Guid? RankingGroupId, Guid? AreaId, string? PrincipalLeader, string? LeaderInCharge, string? ContactPerson) : ICommand<UnitRow>, ITransactional
{
    internal static void Map(RouteGroupBuilder units) =>
        units.MapPost("/", (CreateUnit command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<CreateUnit>(OrganisationFeature.Edit);
}

internal sealed class CreateUnitValidator : AbstractValidator<CreateUnit>
{
    public CreateUnitValidator()
    {
        RuleFor(u => u.UnitId).NotEmpty();
        RuleFor(u => u.Code).NotEmpty().MaximumLength(64);
        RuleFor(u => u.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(u => u.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(u => u.Category).IsInEnum();
        RuleFor(u => u.PrincipalLeader).MaximumLength(64);
        RuleFor(u => u.LeaderInCharge).MaximumLength(64);
        RuleFor(u => u.ContactPerson).MaximumLength(64);
    }
}

internal sealed class CreateUnitHandler(HubDbContext db, SaveInParts parts, RequestContext context, TimeProvider clock) : IHandle<CreateUnit, UnitRow>, IReplay<CreateUnit, UnitRow>
{
    public async Task<UnitRow> Handle(CreateUnit request, CancellationToken cancellationToken)
    {
        if (request.RankingGroupId is { } groupId && !await db.RankingGroups.AnyAsync(g => g.Id == groupId, cancellationToken)) throw OrganisationRefusals.RankingGroupNotFound.AsException();
        if (request.AreaId is { } areaId && !await db.Areas.AnyAsync(a => a.Id == areaId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        var unit = Unit.Create(request.UnitId, context.Actor.Campaign, request.Code.Trim(), request.NameZh.Trim(), request.NameEn.Trim(), request.Category, request.RankingGroupId, request.AreaId);
        db.Add(unit);

        // The unit first: whoever adds the same one at the same time waits for it here, and not for the appointments of one another.
        await parts.SaveAsync(forget: false, cancellationToken);
        var (now, today) = (clock.GetUtcNow(), await db.TodayAsync(context, clock, cancellationToken));
        void Appoint(PostType post, string? name)
        {
            if (!string.IsNullOrWhiteSpace(name)) db.Add(Appointment.Begin(Guid.CreateVersion7(now), context.Actor.Campaign, post, SubjectKind.Unit, unit.Id, PostHolder.Named(name.Trim(), unit.Id), today));
        }

        Appoint(PostType.PrincipalLeader, request.PrincipalLeader);
        Appoint(PostType.LeaderInCharge, request.LeaderInCharge);
        Appoint(PostType.ContactPerson, request.ContactPerson);
        return UnitRows.Of(unit, request.PrincipalLeader, request.LeaderInCharge, request.ContactPerson, 0, 0);
    }

    public async Task<UnitRow?> FirstAnswer(CreateUnit request, CancellationToken cancellationToken)
    {
        var code = request.Code.Trim();
        return (await UnitRows.ReadAsync(db, db.Units.AsNoTracking().Where(u => u.Id == request.UnitId && u.Code == code), await db.TodayAsync(context, clock, cancellationToken), clock.GetUtcNow(), cancellationToken)).SingleOrDefault();
    }
}
