using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Writes a breach of a frontage agreement into its record, with the fine if there was one (T-22). The client makes the id: sent again, it answers the same.</summary>
public sealed record RecordBreach(Guid BreachId, DateOnly Day, string What, decimal? Penalty) : ICommand<BreachRow>
{
    [JsonIgnore]
    public Guid AgreementId { get; init; }

    internal static void Map(RouteGroupBuilder frontages) => frontages.MapPost("/{agreementId:guid}/breaches", (Guid agreementId, RecordBreach command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { AgreementId = agreementId }, ct)).Is<RecordBreach>(CommunitiesFeature.Check);
}

internal sealed class RecordBreachValidator : AbstractValidator<RecordBreach>
{
    public RecordBreachValidator()
    {
        RuleFor(b => b.BreachId).NotEmpty();
        RuleFor(b => b.Day).NotEmpty();
        RuleFor(b => b.What).NotEmpty().MaximumLength(1000);
        RuleFor(b => b.Penalty).InclusiveBetween(0, FrontageBreach.MostPenalty);
    }
}

internal sealed class RecordBreachHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RecordBreach, BreachRow>, IReplay<RecordBreach, BreachRow>
{
    public async Task<BreachRow> Handle(RecordBreach request, CancellationToken cancellationToken)
    {
        var agreement = await db.LoadFrontageAsync(request.AgreementId, cancellationToken);
        var breach = agreement.Breach(request.BreachId, request.Day, request.What.Trim(), request.Penalty, await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson(), clock.GetUtcNow());
        db.Add(breach);
        return new(breach.Id, breach.Day, breach.What, breach.Penalty, breach.RecordedBy, breach.RecordedAt);
    }

    public async Task<BreachRow?> FirstAnswer(RecordBreach request, CancellationToken cancellationToken) =>
        await BreachRows.Project(db.FrontageBreaches.Where(b => b.Id == request.BreachId && b.AgreementId == request.AgreementId)).FirstOrDefaultAsync(cancellationToken);
}
