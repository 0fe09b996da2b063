using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>
/// Writes half a day or a day of a leader's site work (现场办公) into the log of a body (O-23): the office anybody's, a unit contact that of its unit's
/// leaders, a leader the own. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record LogSiteWork(
    Guid SiteWorkId, Guid BodyId, Guid? StaffMemberId, string? LeaderName, DateOnly Day, int HalfDays, Guid? AreaId, Guid? PointId, string Decided, Guid? PhotoId) : ICommand<LoggedSiteWork>
{
    internal static void Map(RouteGroupBuilder site) =>
        site.MapPost("/", (LogSiteWork command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<LogSiteWork>(DutyFeature.Fill);
}

public sealed record LoggedSiteWork(Guid SiteWorkId);

internal sealed class LogSiteWorkValidator : AbstractValidator<LogSiteWork>
{
    public LogSiteWorkValidator()
    {
        RuleFor(w => w.SiteWorkId).NotEmpty();
        RuleFor(w => w.BodyId).NotEmpty();
        RuleFor(w => w.LeaderName).NotEmpty().When(w => w.StaffMemberId is null).MaximumLength(64);
        RuleFor(w => w.Day).NotEmpty();
        RuleFor(w => w.Decided).NotEmpty().MaximumLength(2000);
    }
}

internal sealed class LogSiteWorkHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<LogSiteWork, LoggedSiteWork>, IReplay<LogSiteWork, LoggedSiteWork>
{
    public async Task<LoggedSiteWork> Handle(LogSiteWork request, CancellationToken cancellationToken)
    {
        if (!await db.Bodies.AnyAsync(b => b.Id == request.BodyId, cancellationToken)) throw OrganisationRefusals.BodyNotFound.AsException();
        var member = request.StaffMemberId is { } memberId
            ? await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException()
            : null;
        var name = member?.NameZh ?? request.LeaderName!.Trim();
        var unitId = member?.UnitId;
        if (context.Actor.Name != name && !context.Actor.MayFillFor(unitId)) throw DutyRefusals.SiteWorkNotYours.AsException();
        if (request.AreaId is { } areaId && !await db.Areas.AnyAsync(a => a.Id == areaId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        if (request.PointId is { } pointId && !await db.Points.AnyAsync(p => p.Id == pointId, cancellationToken)) throw AssessmentRefusals.PointNotFound.AsException();
        if (request.PhotoId is { } photoId) await db.RequirePhotos(context, [photoId], cancellationToken);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        db.Add(SiteWork.Log(
            request.SiteWorkId, context.Actor.Campaign, request.BodyId, member?.Id, name, unitId, request.Day, request.HalfDays, new(request.AreaId, request.PointId), request.Decided.Trim(), request.PhotoId,
            today, context.Actor.AsPerson(), clock.GetUtcNow()));
        return new(request.SiteWorkId);
    }

    public async Task<LoggedSiteWork?> FirstAnswer(LogSiteWork request, CancellationToken cancellationToken) =>
        await db.SiteWorks.AnyAsync(w => w.Id == request.SiteWorkId && w.BodyId == request.BodyId && w.Day == request.Day, cancellationToken) ? new(request.SiteWorkId) : null;
}
