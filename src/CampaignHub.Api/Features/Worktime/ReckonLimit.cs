using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using FluentValidation;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>When a limit that starts now would run out.</summary>
public sealed record ReckonLimit : IQuery<ReckonedLimit>
{
    public int Amount { get; init; }

    public TimeLimitUnit Unit { get; init; }

    public bool? FivePlusTwo { get; init; }

    internal static void Map(RouteGroupBuilder worktime) =>
        worktime.MapGet("/limit", ([AsParameters] ReckonLimit query, Pipe pipe, CancellationToken ct) => pipe.Send(query, ct)).Is<ReckonLimit>(WorktimeFeature.Read);
}

public sealed record ReckonedLimit(int Amount, TimeLimitUnit Unit, bool FivePlusTwo, DateTimeOffset DueAt);

internal sealed class ReckonLimitValidator : AbstractValidator<ReckonLimit>
{
    public ReckonLimitValidator()
    {
        RuleFor(l => l.Unit).IsInEnum();
        RuleFor(l => l.Amount).Must((l, amount) => Enum.IsDefined(l.Unit) && TimeLimit.Fits(amount, l.Unit));
    }
}

internal sealed class ReckonLimitHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReckonLimit, ReckonedLimit>
{
    public async Task<ReckonedLimit> Handle(ReckonLimit request, CancellationToken cancellationToken)
    {
        var limit = new TimeLimit(request.Amount, request.Unit, request.FivePlusTwo ?? false);
        return new(limit.Amount, limit.Unit, limit.FivePlusTwo, (await db.CampaignCalendar(context, cancellationToken)).Add(clock.GetUtcNow(), limit));
    }
}
