using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>
/// Sets the last business date of an assignment, or takes it back with none. A day that is over ends it at once: the holder loses it
/// with the next request, without signing in again.
/// </summary>
public sealed record EndAssignment(DateOnly? Until) : ICommand<AssignmentRow>, ITransactional
{
    [JsonIgnore]
    public Guid UserId { get; init; }

    [JsonIgnore]
    public Guid AssignmentId { get; init; }

    internal static void Map(RouteGroupBuilder assignments) => assignments.MapPost("/{assignmentId:guid}/end", (Guid userId, Guid assignmentId, EndAssignment command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { UserId = userId, AssignmentId = assignmentId }, ct)).Is<EndAssignment>(SessionFeature.Manage);
}

internal sealed class EndAssignmentHandler(HubDbContext db, AccessDates dates) : IHandle<EndAssignment, AssignmentRow>
{
    public async Task<AssignmentRow> Handle(EndAssignment request, CancellationToken cancellationToken)
    {
        await dates.LockAsync(cancellationToken);
        var assigned = await db.RoleAssignments.FirstOrDefaultAsync(a => a.Id == request.AssignmentId && a.UserId == request.UserId, cancellationToken) ?? throw AccessRefusals.AssignmentNotFound.AsException();
        assigned.EndOn(request.Until);
        await dates.RequireLastHolderAsync(cancellationToken);
        return await db.RowOf(assigned, await dates.TodayAsync(cancellationToken), cancellationToken);
    }
}
