using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Verifies a submitted rectification, finds it wanting and sends it back with a reason (返工), and with a new limit: that of its category, or another one in working time or in hours by the clock.
/// </summary>
public sealed record ReturnCase(int Version, string Reason, int? TimeLimitHours) : ICommand<CaseReceipt>
{
    /// <summary>In place of the category's limit.</summary>
    public LimitRow? Limit { get; init; }

    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/return", async (Guid caseId, ReturnCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<ReturnCase>(RectificationFeature.Verify);
}

internal sealed class ReturnCaseValidator : AbstractValidator<ReturnCase>
{
    public ReturnCaseValidator()
    {
        RuleFor(r => r.Reason).NotEmpty().MaximumLength(500);
        RuleFor(r => r.TimeLimitHours).InclusiveBetween(1, 24 * 366);
        RuleFor(r => r.Limit).Must(l => l is null || l.Fits());
    }
}

internal sealed class ReturnCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReturnCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(ReturnCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var now = clock.GetUtcNow();
        var (limit, _) = await db.LimitFor(loaded, request.Limit, request.TimeLimitHours, cancellationToken);
        var dueAt = (await db.CampaignCalendar(context, cancellationToken)).Add(now, limit);
        loaded.Return(request.Reason.Trim(), dueAt, context.Actor.AsPerson(loaded.UnitId), now, limit.RunsBy);
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }
}
