using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Grants or refuses what was asked for a case; never by whoever asked, and a second extension by the centre's head only.</summary>
public sealed record DecideException(int Version, bool Granted, string? Note) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid RequestId { get; init; }

    internal static void Map(RouteGroupBuilder requests) => requests.MapPost("/{requestId:guid}/decide", (Guid requestId, DecideException command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { RequestId = requestId }, ct)).Is<DecideException>(RectificationFeature.Approve);
}

internal sealed class DecideExceptionValidator : AbstractValidator<DecideException>
{
    public DecideExceptionValidator()
    {
        RuleFor(d => d.Note).MaximumLength(500);
        RuleFor(d => d.Note).NotEmpty().When(d => !d.Granted);
    }
}

internal sealed class DecideExceptionHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DecideException, Nothing>
{
    public async Task<Nothing> Handle(DecideException request, CancellationToken cancellationToken)
    {
        var asked = await db.CaseRequests.FirstOrDefaultAsync(r => r.Id == request.RequestId, cancellationToken) ?? throw CaseRequestRefusals.NotFound.AsException();
        if (asked.Version != request.Version) throw CaseRequestRefusals.Decided(asked.DecidedByName ?? asked.AskedByName).AsException();
        var about = await db.Cases.FirstAsync(c => c.Id == asked.CaseId, cancellationToken);
        var (by, now) = (context.Actor.AsPerson(asked.UnitId), clock.GetUtcNow());
        var mayHigher = context.Actor.Access.ScopeOf(RectificationFeature.ApproveHigh.Name) is { } reach && reach.Covers(asked.UnitId, asked.AreaId, null);
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        if (!request.Granted)
        {
            asked.Refuse(about, mayHigher, note!, by, now);
            return Nothing.Value;
        }

        // Two grants for one unit wait for each other here, so that together they do not pass its cap.
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM units WHERE id = {asked.UnitId} FOR NO KEY UPDATE", cancellationToken);
        var cap = (await db.CaseRulesOf(cancellationToken)).CapOf(asked.Kind);
        asked.Grant(about, cap, await db.InForce(asked.UnitId, asked.Kind, cancellationToken), mayHigher, note, by, now);
        return Nothing.Value;
    }
}
