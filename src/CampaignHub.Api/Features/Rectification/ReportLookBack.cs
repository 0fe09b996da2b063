using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Says what a second look found: it holds, or the problem is back (反弹) and the case opens anew, within the limit of its category or another one.</summary>
public sealed record ReportLookBack(int Version, bool Held, string? Note, int? TimeLimitHours) : ICommand<Nothing>
{
    /// <summary>In place of the category's limit.</summary>
    public LimitRow? Limit { get; init; }

    [JsonIgnore]
    public Guid LookBackId { get; init; }

    internal static void Map(RouteGroupBuilder lookBacks) => lookBacks.MapPost("/{lookBackId:guid}/report", (Guid lookBackId, ReportLookBack command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { LookBackId = lookBackId }, ct)).Is<ReportLookBack>(RectificationFeature.LookBack);
}

internal sealed class ReportLookBackValidator : AbstractValidator<ReportLookBack>
{
    public ReportLookBackValidator()
    {
        RuleFor(r => r.Note).MaximumLength(500);
        RuleFor(r => r.Note).NotEmpty().When(r => !r.Held);
        RuleFor(r => r.Limit).Must(l => l is null || l.Fits());
        RuleFor(r => r.TimeLimitHours).InclusiveBetween(1, 24 * 366);
    }
}

internal sealed class ReportLookBackHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReportLookBack, Nothing>
{
    public async Task<Nothing> Handle(ReportLookBack request, CancellationToken cancellationToken)
    {
        var look = await db.LookBacks.FirstOrDefaultAsync(l => l.Id == request.LookBackId, cancellationToken) ?? throw LookBackRefusals.NotFound.AsException();
        if (look.Version != request.Version) throw LookBackRefusals.Done(look.DoneByName!).AsException();
        var about = await db.Cases.FirstAsync(c => c.Id == look.CaseId, cancellationToken);
        var (by, now) = (context.Actor.AsPerson(look.UnitId), clock.GetUtcNow());
        if (request.Held)
        {
            look.Hold(about, request.Note?.Trim(), by, now);
            return Nothing.Value;
        }

        var (limit, _) = await db.LimitFor(about, request.Limit, request.TimeLimitHours, cancellationToken);
        look.Rebound(about, request.Note!.Trim(), (await db.CampaignCalendar(context, cancellationToken)).Add(now, limit), by, now, limit.RunsBy);
        return Nothing.Value;
    }
}
