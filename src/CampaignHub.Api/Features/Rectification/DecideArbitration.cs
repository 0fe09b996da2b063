using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The office says where a doubtful case lies, whose it is, or both; a named unit gets it dispatched at once (O-19, O-29).</summary>
public sealed record DecideArbitration(int Version, Guid? AreaId, Guid? UnitId, string? Note) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid ArbitrationId { get; init; }

    internal static void Map(RouteGroupBuilder arbitrations) => arbitrations.MapPost("/{arbitrationId:guid}/decide", async (Guid arbitrationId, DecideArbitration command, Pipe pipe, CancellationToken ct) =>
        await pipe.Send(command with { ArbitrationId = arbitrationId }, ct)).Is<DecideArbitration>(RectificationFeature.Arbitrate);
}

internal sealed class DecideArbitrationValidator : AbstractValidator<DecideArbitration>
{
    public DecideArbitrationValidator() => RuleFor(d => d.Note).MaximumLength(500);
}

internal sealed class DecideArbitrationHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DecideArbitration, Nothing>
{
    public async Task<Nothing> Handle(DecideArbitration request, CancellationToken cancellationToken)
    {
        var question = await db.Arbitrations.FirstOrDefaultAsync(a => a.Id == request.ArbitrationId, cancellationToken) ?? throw ArbitrationRefusals.NotFound.AsException();
        if (question.Version != request.Version) throw ArbitrationRefusals.Settled.AsException();
        var area = request.AreaId is { } areaId ? await db.Areas.AsNoTracking().FirstOrDefaultAsync(a => a.Id == areaId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException() : null;
        if (area is { IsOpen: false }) throw OrganisationRefusals.AreaClosed(area.NameZh).AsException();
        if (request.UnitId is { } named && !await db.Units.AnyAsync(u => u.Id == named, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var (by, now) = (context.Actor.AsPerson(), clock.GetUtcNow());
        question.Decide(area?.Id, request.UnitId, request.Note, by, now);
        var doubtful = await db.Cases.FirstAsync(c => c.Id == question.CaseId, cancellationToken);
        if (area is not null) doubtful.PlaceIn(area.Id, await UnitOfAsync(area.Id, cancellationToken), request.Note, by, now);
        if (request.UnitId is { } unitId) doubtful.Dispatch(unitId, now.AddHours((await db.ArbitrationSettingsOf(context, cancellationToken)).LimitHours), request.Note, by, now, LimitRunsBy.Clock);
        return Nothing.Value;
    }

    /// <summary>The unit that answers for the area today.</summary>
    private async Task<Guid?> UnitOfAsync(Guid areaId, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);
        return await AppointmentRows.On(db, today).Where(p => p.SubjectId == areaId && p.PostType == PostType.AreaUnit).Select(p => p.UnitId).FirstOrDefaultAsync(cancellationToken);
    }
}
