using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Records the people and vehicles a unit draws into a joint operation on a day (O-36). The client makes the id: sent again, it answers the same.</summary>
public sealed record RecordContribution(Guid ContributionId, Guid UnitId, DateOnly On, int Staff, int Vehicles) : ICommand<ContributionRow>
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/{bodyId:guid}/contributions", (Guid bodyId, RecordContribution command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyId = bodyId }, ct)).Is<RecordContribution>(OrganisationFeature.Edit);
}

public sealed record ContributionRow(Guid ContributionId, Guid UnitId, string UnitNameZh, string UnitNameEn, DateOnly On, int Staff, int Vehicles);

internal sealed class RecordContributionValidator : AbstractValidator<RecordContribution>
{
    public RecordContributionValidator()
    {
        RuleFor(c => c.ContributionId).NotEmpty();
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.On).NotEmpty();
        RuleFor(c => c.Staff).InclusiveBetween(0, 100_000);
        RuleFor(c => c.Vehicles).InclusiveBetween(0, 10_000);
        RuleFor(c => c).Must(c => c.Staff + c.Vehicles > 0).WithName("staff").WithMessage("People or vehicles, at least one.");
    }
}

internal sealed class RecordContributionHandler(HubDbContext db) : IHandle<RecordContribution, ContributionRow>, IReplay<RecordContribution, ContributionRow>
{
    public async Task<ContributionRow> Handle(RecordContribution request, CancellationToken cancellationToken)
    {
        var body = await db.StandingBodyAsync(request.BodyId, request.On, cancellationToken);
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == request.UnitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException();
        var strength = Contribution.Record(request.ContributionId, body, unit.Id, request.On, request.Staff, request.Vehicles);
        db.Add(strength);
        return new(strength.Id, unit.Id, unit.NameZh, unit.NameEn, strength.On, strength.Staff, strength.Vehicles);
    }

    public async Task<ContributionRow?> FirstAnswer(RecordContribution request, CancellationToken cancellationToken) =>
        await ContributionRows.Project(db, db.Contributions.AsNoTracking().Where(c => c.Id == request.ContributionId && c.BodyId == request.BodyId && c.UnitId == request.UnitId)).FirstOrDefaultAsync(cancellationToken);
}

internal static class ContributionRows
{
    public static IQueryable<ContributionRow> Project(HubDbContext db, IQueryable<Contribution> contributions) =>
        from strength in contributions
        join unit in db.Units on strength.UnitId equals unit.Id
        orderby strength.On descending, unit.Code
        select new ContributionRow(strength.Id, unit.Id, unit.NameZh, unit.NameEn, strength.On, strength.Staff, strength.Vehicles);
}
