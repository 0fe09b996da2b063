using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Appoints the present heads of all units of a category at once (O-04); who holds the post already is passed over, so that it can be sent again.</summary>
public sealed record AppointUnitHeads(UnitCategory Category, PostType ByPost, PostType AsPost, DateOnly From) : ICommand<AppointedHeads>, ITransactional
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/{bodyId:guid}/appoint-heads", (Guid bodyId, AppointUnitHeads command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyId = bodyId }, ct)).Is<AppointUnitHeads>(OrganisationFeature.Edit);
}

/// <summary>How many were appointed, how many held the post already, and how many units have no head.</summary>
public sealed record AppointedHeads(int Appointed, int AlreadyThere, int Vacant);

internal sealed class AppointUnitHeadsValidator : AbstractValidator<AppointUnitHeads>
{
    public AppointUnitHeadsValidator()
    {
        RuleFor(a => a.Category).IsInEnum();
        RuleFor(a => a.ByPost).IsInEnum();
        RuleFor(a => a.AsPost).IsInEnum();
        RuleFor(a => a.From).NotEmpty();
    }
}

internal sealed class AppointUnitHeadsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AppointUnitHeads, AppointedHeads>
{
    public async Task<AppointedHeads> Handle(AppointUnitHeads request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"appointments {request.BodyId:N}", context, cancellationToken);
        await db.StandingBodyAsync(request.BodyId, request.From, cancellationToken);
        if (Post.Of(request.ByPost).Subject is not SubjectKind.Unit) throw OrganisationRefusals.AppointmentWrongSubject.AsException();
        if (Post.Of(request.AsPost).Exclusive) throw OrganisationRefusals.BodyRuleSinglePost.AsException();
        var units = await db.Units.AsNoTracking().Where(u => u.Category == request.Category && (u.ClosedOn == null || u.ClosedOn >= request.From)).OrderBy(u => u.Code).Select(u => u.Id).ToListAsync(cancellationToken);
        var heads = (await AppointmentRows.On(db, request.From).Where(a => a.PostType == request.ByPost && db.Units.Any(u => u.Id == a.SubjectId && u.Category == request.Category)).ToListAsync(cancellationToken)).ToDictionary(a => a.SubjectId);
        var there = await db.Appointments.AsNoTracking().Where(a => a.SubjectId == request.BodyId && a.PostType == request.AsPost && (a.Until == null || a.Until >= request.From)).ToListAsync(cancellationToken);
        var (appointed, already, now) = (0, 0, clock.GetUtcNow());
        foreach (var head in units.Where(heads.ContainsKey).Select(id => heads[id]))
        {
            var begun = Appointment.Begin(
                Guid.CreateVersion7(now), context.Actor.Campaign, request.AsPost, SubjectKind.Body, request.BodyId, new PostHolder(head.StaffMemberId, head.PersonName, head.SubjectId), request.From);
            if (there.Exists(begun.Clashes))
            {
                already++;
                continue;
            }

            there.Add(begun);
            db.Add(begun);
            appointed++;
        }

        return new(appointed, already, units.Count - appointed - already);
    }
}
