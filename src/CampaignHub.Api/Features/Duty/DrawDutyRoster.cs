using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Draws up the duty roster of a body, a unit or an area (O-22). The client makes the id: sent again, it answers the same.</summary>
public sealed record DrawDutyRoster(
    Guid RosterId, SubjectKind SubjectKind, Guid SubjectId, string NameZh, string NameEn, DateOnly From, DateOnly Until, IReadOnlyList<DayOfWeek> Weekdays, bool NeedsLeader,
    IReadOnlyList<PostType> LeaderPosts, int People, IReadOnlyList<BandPlan> Bands, IReadOnlyList<UnitAsk> Asks, int WarnDays) : ICommand<DrawnRoster>, IRosterFields
{
    internal static void Map(RouteGroupBuilder rosters) => rosters.MapPost("/", async (DrawDutyRoster command, Pipe pipe, CancellationToken ct) =>
    {
        var drawn = await pipe.Send(command, ct);
        return await pipe.Send(new GetDutyRoster(drawn.RosterId), ct);
    }).Is<DrawDutyRoster>(DutyFeature.Edit);
}

public sealed record DrawnRoster(Guid RosterId);

internal sealed class DrawDutyRosterValidator : AbstractValidator<DrawDutyRoster>
{
    public DrawDutyRosterValidator()
    {
        RuleFor(r => r.RosterId).NotEmpty();
        RuleFor(r => r.SubjectKind).IsInEnum();
        RuleFor(r => r.SubjectId).NotEmpty();
        Include(new RosterFieldsValidator<DrawDutyRoster>());
    }
}

internal sealed class DrawDutyRosterHandler(HubDbContext db, RequestContext context) : IHandle<DrawDutyRoster, DrawnRoster>, IReplay<DrawDutyRoster, DrawnRoster>
{
    public async Task<DrawnRoster> Handle(DrawDutyRoster request, CancellationToken cancellationToken)
    {
        var id = request.SubjectId;
        if (request.SubjectKind is SubjectKind.Body && !await db.Bodies.AnyAsync(b => b.Id == id, cancellationToken)) throw OrganisationRefusals.BodyNotFound.AsException();
        if (request.SubjectKind is SubjectKind.Unit && !await db.Units.AnyAsync(u => u.Id == id, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        if (request.SubjectKind is SubjectKind.Area && !await db.Areas.AnyAsync(a => a.Id == id, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        await db.RequireUnitsAsync(request.Asks, cancellationToken);
        db.Add(DutyRoster.Draw(request.RosterId, context.Actor.Campaign, request.SubjectKind, id, request.Plan()));
        return new(request.RosterId);
    }

    public async Task<DrawnRoster?> FirstAnswer(DrawDutyRoster request, CancellationToken cancellationToken) =>
        await db.DutyRosters.AnyAsync(r => r.Id == request.RosterId && r.SubjectId == request.SubjectId && r.From == request.From, cancellationToken) ? new(request.RosterId) : null;
}

internal static class AskedUnits
{
    /// <summary>Refused: unit.not-found.</summary>
    public static async Task RequireUnitsAsync(this HubDbContext db, IReadOnlyList<UnitAsk> asks, CancellationToken cancellationToken)
    {
        var ids = asks.Select(a => a.UnitId).Distinct().ToList();
        if (ids.Count > 0 && await db.Units.CountAsync(u => ids.Contains(u.Id), cancellationToken) != ids.Count) throw OrganisationRefusals.UnitNotFound.AsException();
    }
}
