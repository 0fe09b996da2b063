using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Takes an area from a body after its last day; the row stays (O-12, O-16).</summary>
public sealed record EndBodyArea(DateOnly LastDay) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid BodyAreaId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/areas/{bodyAreaId:guid}/end", (Guid bodyAreaId, EndBodyArea command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyAreaId = bodyAreaId }, ct)).Is<EndBodyArea>(OrganisationFeature.Edit);
}

internal sealed class EndBodyAreaValidator : AbstractValidator<EndBodyArea>
{
    public EndBodyAreaValidator() => RuleFor(a => a.LastDay).NotEmpty();
}

internal sealed class EndBodyAreaHandler(HubDbContext db) : IHandle<EndBodyArea, Nothing>
{
    public async Task<Nothing> Handle(EndBodyArea request, CancellationToken cancellationToken)
    {
        var duty = await db.BodyAreas.FirstOrDefaultAsync(a => a.Id == request.BodyAreaId, cancellationToken) ?? throw OrganisationRefusals.BodyAreaNotFound.AsException();
        duty.End(request.LastDay);
        return Nothing.Value;
    }
}
