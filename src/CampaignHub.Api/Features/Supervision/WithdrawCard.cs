using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Takes back a wrong card or flag, with the reason; it stays to be read.</summary>
public sealed record WithdrawCard(string Reason) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CardId { get; init; }

    internal static void Map(RouteGroupBuilder cards) =>
        cards.MapPost("/{cardId:guid}/withdraw", (Guid cardId, WithdrawCard command, Pipe pipe, CancellationToken ct) => pipe.Send(command with { CardId = cardId }, ct)).Is<WithdrawCard>(SupervisionFeature.Act);
}

internal sealed class WithdrawCardValidator : AbstractValidator<WithdrawCard>
{
    public WithdrawCardValidator() => RuleFor(w => w.Reason).NotEmpty().MaximumLength(500);
}

internal sealed class WithdrawCardHandler(HubDbContext db, TimeProvider clock) : IHandle<WithdrawCard, Nothing>
{
    public async Task<Nothing> Handle(WithdrawCard request, CancellationToken cancellationToken)
    {
        (await db.UnitCards.FirstOrDefaultAsync(c => c.Id == request.CardId, cancellationToken) ?? throw CardRefusals.NotFound.AsException()).Withdraw(request.Reason.Trim(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
