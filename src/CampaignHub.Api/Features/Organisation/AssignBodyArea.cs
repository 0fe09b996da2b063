using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Gives a body, such as a supervision group, an area to look after from a business date on (O-12, O-16). The client makes the id.</summary>
public sealed record AssignBodyArea(Guid BodyAreaId, Guid AreaId, DateOnly From) : ICommand<BodyAreaRow>, ITransactional
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/{bodyId:guid}/areas", (Guid bodyId, AssignBodyArea command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyId = bodyId }, ct)).Is<AssignBodyArea>(OrganisationFeature.Edit);
}

public sealed record BodyAreaRow(Guid BodyAreaId, Guid AreaId, string AreaCode, string AreaNameZh, string? AreaNameEn, DateOnly From, DateOnly? Until);

internal sealed class AssignBodyAreaValidator : AbstractValidator<AssignBodyArea>
{
    public AssignBodyAreaValidator()
    {
        RuleFor(a => a.BodyAreaId).NotEmpty();
        RuleFor(a => a.AreaId).NotEmpty();
        RuleFor(a => a.From).NotEmpty();
    }
}

internal sealed class AssignBodyAreaHandler(HubDbContext db, RequestContext context) : IHandle<AssignBodyArea, BodyAreaRow>, IReplay<AssignBodyArea, BodyAreaRow>
{
    public async Task<BodyAreaRow> Handle(AssignBodyArea request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"appointments {request.BodyId:N}", context, cancellationToken);
        await db.StandingBodyAsync(request.BodyId, request.From, cancellationToken);
        var area = await db.Areas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == request.AreaId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException();
        if (await db.BodyAreas.AnyAsync(a => a.Id != request.BodyAreaId && a.BodyId == request.BodyId && a.AreaId == area.Id && (a.Until == null || a.Until >= request.From), cancellationToken))
            throw OrganisationRefusals.BodyAreaTaken.AsException();
        var duty = BodyArea.Assign(request.BodyAreaId, context.Actor.Campaign, request.BodyId, area.Id, request.From);
        db.Add(duty);
        return new(duty.Id, area.Id, area.Code, area.NameZh, area.NameEn, duty.From, duty.Until);
    }

    public async Task<BodyAreaRow?> FirstAnswer(AssignBodyArea request, CancellationToken cancellationToken) =>
        await BodyAreaRows.Project(db, db.BodyAreas.AsNoTracking().Where(a => a.Id == request.BodyAreaId && a.BodyId == request.BodyId && a.AreaId == request.AreaId)).FirstOrDefaultAsync(cancellationToken);
}

internal static class BodyAreaRows
{
    public static IQueryable<BodyAreaRow> Project(HubDbContext db, IQueryable<BodyArea> duties) =>
        from duty in duties
        join area in db.Areas on duty.AreaId equals area.Id
        orderby area.Code, duty.From
        select new BodyAreaRow(duty.Id, area.Id, area.Code, area.NameZh, area.NameEn, duty.From, duty.Until);
}
