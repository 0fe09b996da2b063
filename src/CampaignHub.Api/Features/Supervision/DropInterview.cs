using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Drops a proposed interview, with the reason.</summary>
public sealed record DropInterview(string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid InterviewId { get; init; }

    internal static void Map(RouteGroupBuilder interviews) => interviews.MapPost("/{interviewId:guid}/drop", (Guid interviewId, DropInterview command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { InterviewId = interviewId }, ct)).Is<DropInterview>(SupervisionFeature.Act);
}

internal sealed class DropInterviewValidator : AbstractValidator<DropInterview>
{
    public DropInterviewValidator() => RuleFor(d => d.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class DropInterviewHandler(HubDbContext db, RequestContext context) : IHandle<DropInterview, Nothing>
{
    public async Task<Nothing> Handle(DropInterview request, CancellationToken cancellationToken)
    {
        (await db.Interviews.FirstOrDefaultAsync(i => i.Id == request.InterviewId, cancellationToken) ?? throw CardRefusals.InterviewNotFound.AsException()).Drop(request.Reason.Trim(), context.Actor.AsPerson());
        return Nothing.Value;
    }
}
