using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>Marks a wrong record of accountability as withdrawn, with the reason; it stays to be read .</summary>
public sealed record WithdrawAction(string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid ActionId { get; init; }

    internal static void Map(RouteGroupBuilder actions) => actions.MapPost("/{actionId:guid}/withdraw", async (Guid actionId, WithdrawAction command, Pipe pipe, CancellationToken ct) =>
        await pipe.Send(command with { ActionId = actionId }, ct)).Is<WithdrawAction>(AccountabilityFeature.Record);
}

internal sealed class WithdrawActionValidator : AbstractValidator<WithdrawAction>
{
    public WithdrawActionValidator() => RuleFor(w => w.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class WithdrawActionHandler(HubDbContext db, TimeProvider clock) : IHandle<WithdrawAction, Nothing>
{
    public async Task<Nothing> Handle(WithdrawAction request, CancellationToken cancellationToken)
    {
        var action = await db.AccountabilityActions.FirstOrDefaultAsync(a => a.Id == request.ActionId, cancellationToken) ?? throw AccountabilityRefusals.ActionNotFound.AsException();
        action.Withdraw(request.Reason.Trim(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
