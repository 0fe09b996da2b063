using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Takes back what was confirmed for a unit at the end of a period, with the measure recorded with it; both stay to be read. A title that was warned or revoked is put right in its own register.</summary>
public sealed record WithdrawVerdict(string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid VerdictId { get; init; }

    internal static void Map(RouteGroupBuilder supervision) => supervision.MapPost("/verdicts/{verdictId:guid}/withdraw", (Guid verdictId, WithdrawVerdict command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { VerdictId = verdictId }, ct)).Is<WithdrawVerdict>(SupervisionFeature.Act);
}

internal sealed class WithdrawVerdictValidator : AbstractValidator<WithdrawVerdict>
{
    public WithdrawVerdictValidator() => RuleFor(w => w.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class WithdrawVerdictHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<WithdrawVerdict, Nothing>
{
    public async Task<Nothing> Handle(WithdrawVerdict request, CancellationToken cancellationToken)
    {
        var (now, because) = (clock.GetUtcNow(), request.Reason.Trim());
        var verdict = await db.UnitVerdicts.FirstOrDefaultAsync(v => v.Id == request.VerdictId, cancellationToken) ?? throw VerdictRefusals.NotFound.AsException();
        if (verdict.ActionId is not null && context.Actor.Access.ScopeOf(AccountabilityFeature.Record.Name)?.CoversUnit(verdict.UnitId) is not true) throw HttpRefusals.PermissionDenied.AsException();
        verdict.Withdraw(because, now);
        var action = await db.AccountabilityActions.FirstOrDefaultAsync(a => a.Id == verdict.ActionId && a.WithdrawnAt == null, cancellationToken);
        action?.Withdraw(because, now);
        return Nothing.Value;
    }
}
