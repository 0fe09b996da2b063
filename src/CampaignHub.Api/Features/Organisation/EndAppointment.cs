using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Ends a term after its last day; the row stays and answers for its days for ever (O-05).</summary>
public sealed record EndAppointment(DateOnly LastDay) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid AppointmentId { get; init; }

    internal static void Map(RouteGroupBuilder appointments) => appointments.MapPost("/{appointmentId:guid}/end", async (Guid appointmentId, EndAppointment command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AppointmentId = appointmentId }, ct);
        return await pipe.Send(new GetAppointment(appointmentId), ct);
    }).Is<EndAppointment>(OrganisationFeature.Edit);
}

internal sealed class EndAppointmentValidator : AbstractValidator<EndAppointment>
{
    public EndAppointmentValidator() => RuleFor(a => a.LastDay).NotEmpty();
}

internal sealed class EndAppointmentHandler(HubDbContext db) : IHandle<EndAppointment, Nothing>
{
    public async Task<Nothing> Handle(EndAppointment request, CancellationToken cancellationToken)
    {
        var term = await db.Appointments.FirstOrDefaultAsync(a => a.Id == request.AppointmentId, cancellationToken) ?? throw OrganisationRefusals.AppointmentNotFound.AsException();
        if (term.SubjectKind is SubjectKind.Point) throw OrganisationRefusals.AppointmentWrongSubject.AsException();
        term.End(request.LastDay);
        return Nothing.Value;
    }
}
