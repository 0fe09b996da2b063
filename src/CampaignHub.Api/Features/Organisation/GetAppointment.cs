using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One term in one post.</summary>
public sealed record GetAppointment(Guid AppointmentId) : IQuery<AppointmentRow>
{
    internal static void Map(RouteGroupBuilder appointments) =>
        appointments.MapGet("/{appointmentId:guid}", (Guid appointmentId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetAppointment(appointmentId), ct)).Is<GetAppointment>(OrganisationFeature.Read);
}

internal sealed class GetAppointmentHandler(HubDbContext db) : IHandle<GetAppointment, AppointmentRow>
{
    public async Task<AppointmentRow> Handle(GetAppointment request, CancellationToken cancellationToken) =>
        await AppointmentRows.Project(db, db.Appointments.AsNoTracking().Where(a => a.Id == request.AppointmentId)).FirstOrDefaultAsync(cancellationToken)
        ?? throw OrganisationRefusals.AppointmentNotFound.AsException();
}
