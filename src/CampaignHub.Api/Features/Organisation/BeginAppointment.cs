using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Gives a post of a body, a unit, an area or a check item to a person or a unit from a business date on (O-01, O-05, O-06, O-08, O-18, O-33). With
/// <c>Succeeds</c>, the present holder of a single post ends the day before. The client makes the id: sent again, it answers the same.
/// </summary>
public sealed record BeginAppointment(
    Guid AppointmentId, PostType PostType, SubjectKind SubjectKind, Guid SubjectId, Guid? StaffMemberId, string? PersonName, Guid? UnitId, Guid? SecondedFromUnitId, DateOnly From, DateOnly? Until, bool Succeeds, string? Title = null, int? Rank = null)
    : ICommand<AppointmentRow>, ITransactional
{
    internal static void Map(RouteGroupBuilder appointments) => appointments.MapPost("/", async (BeginAppointment command, Pipe pipe, CancellationToken ct) =>
    {
        var begun = await pipe.Send(command, ct);
        return await pipe.Send(new GetAppointment(begun.AppointmentId), ct);
    }).Is<BeginAppointment>(OrganisationFeature.Edit);
}

internal sealed class BeginAppointmentValidator : AbstractValidator<BeginAppointment>
{
    public BeginAppointmentValidator()
    {
        RuleFor(a => a.AppointmentId).NotEmpty();
        RuleFor(a => a.PostType).IsInEnum();
        RuleFor(a => a.SubjectKind).IsInEnum().NotEqual(SubjectKind.Point).WithMessage("Points are handed over by their owner.");
        RuleFor(a => a.SubjectId).NotEmpty();
        RuleFor(a => a.PersonName).MaximumLength(64);
        RuleFor(a => a.Title).MaximumLength(64);
        RuleFor(a => a.Rank).InclusiveBetween(1, 10_000);
        RuleFor(a => a.From).NotEmpty();
    }
}

internal sealed class BeginAppointmentHandler(HubDbContext db, RequestContext context) : IHandle<BeginAppointment, AppointmentRow>, IReplay<BeginAppointment, AppointmentRow>
{
    public async Task<AppointmentRow> Handle(BeginAppointment request, CancellationToken cancellationToken)
    {
        await db.LockAsync($"appointments {request.SubjectId:N}", context, cancellationToken);
        await RequireSubjectAsync(request, cancellationToken);
        var member = request.StaffMemberId is { } memberId
            ? await db.Staff.AsNoTracking().FirstOrDefaultAsync(m => m.Id == memberId, cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException()
            : null;
        var named = new[] { request.UnitId, request.SecondedFromUnitId }.OfType<Guid>().Distinct().ToList();
        if (named.Count > 0 && await db.Units.CountAsync(u => named.Contains(u.Id), cancellationToken) < named.Count) throw OrganisationRefusals.UnitNotFound.AsException();
        var name = member?.NameZh ?? (string.IsNullOrWhiteSpace(request.PersonName) ? null : request.PersonName.Trim());
        var holder = new PostHolder(member?.Id, name, request.UnitId ?? member?.UnitId, request.SecondedFromUnitId);
        var begun = Appointment.Begin(request.AppointmentId, context.Actor.Campaign, request.PostType, request.SubjectKind, request.SubjectId, holder, request.From, request.Until).Styled(request.Title, request.Rank);
        await MakeRoomAsync(begun, request.Succeeds, cancellationToken);
        db.Add(begun);
        return new(begun.Id, begun.SubjectKind, begun.SubjectId, begun.PostType, begun.Title, begun.Rank, begun.StaffMemberId, begun.PersonName, member?.JobTitle, begun.UnitId, null, null, begun.SecondedFromUnitId, null, null, begun.From, begun.Until);
    }

    public async Task<AppointmentRow?> FirstAnswer(BeginAppointment request, CancellationToken cancellationToken) =>
        await AppointmentRows.Project(db, db.Appointments.AsNoTracking().Where(a => a.Id == request.AppointmentId && a.SubjectId == request.SubjectId && a.PostType == request.PostType)).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Ends the present holder the day before, or says that the post is taken. The database has the last word when the transaction ends.</summary>
    private async Task MakeRoomAsync(Appointment begun, bool succeeds, CancellationToken cancellationToken)
    {
        var rivals = await db.Appointments.Where(a => a.Id != begun.Id && a.SubjectId == begun.SubjectId && a.PostType == begun.PostType && (a.Until == null || a.Until >= begun.From)).ToListAsync(cancellationToken);
        foreach (var rival in rivals.Where(r => r.Clashes(begun)))
        {
            if (!succeeds || rival.From >= begun.From) throw (begun.Exclusive ? OrganisationRefusals.PostTaken : OrganisationRefusals.AppointmentOverlaps).AsException();
            rival.End(begun.From.AddDays(-1));
        }
    }

    private async Task RequireSubjectAsync(BeginAppointment request, CancellationToken cancellationToken)
    {
        var found = request.SubjectKind switch
        {
            SubjectKind.Body => await db.Bodies.AnyAsync(b => b.Id == request.SubjectId && (b.DissolvedOn == null || b.DissolvedOn >= request.From), cancellationToken),
            SubjectKind.Unit => await db.Units.AnyAsync(u => u.Id == request.SubjectId && (u.ClosedOn == null || u.ClosedOn >= request.From), cancellationToken),
            SubjectKind.Area => await db.Areas.AnyAsync(a => a.Id == request.SubjectId, cancellationToken),
            SubjectKind.Item => await db.CheckItems.AnyAsync(i => i.ItemId == request.SubjectId, cancellationToken),
            _ => false,
        };
        if (!found) throw OrganisationRefusals.SubjectNotFound.AsException();
    }
}
