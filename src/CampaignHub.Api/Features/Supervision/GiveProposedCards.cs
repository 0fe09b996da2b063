using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Gives every unit ranked in a closed month the card its score stands for (红黄绿牌), passing over those that hold one; again it gives no more.</summary>
public sealed record GiveProposedCards(string Period) : ICommand<GivenCards>
{
    internal static void Map(RouteGroupBuilder cards) => cards.MapPost("/proposed", (GiveProposedCards command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<GiveProposedCards>(SupervisionFeature.Act);
}

public sealed record GivenCards(int Green, int Yellow, int Red);

internal sealed class GiveProposedCardsValidator : AbstractValidator<GiveProposedCards>
{
    public GiveProposedCardsValidator() => RuleFor(c => c.Period).NotEmpty().MaximumLength(16);
}

internal sealed class GiveProposedCardsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GiveProposedCards, GivenCards>
{
    public async Task<GivenCards> Handle(GiveProposedCards request, CancellationToken cancellationToken)
    {
        var (now, person, month) = (clock.GetUtcNow(), context.Actor.AsPerson(), CardPeriod.Parse(request.Period));
        var closeId = await db.PeriodCloses.AsNoTracking().Where(c => c.Period == month.Key).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken) ?? throw CardRefusals.NotClosed.AsException();
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        var open = await db.PeriodStandings.AsNoTracking().Where(s => s.PeriodCloseId == closeId && s.Rank != null && !db.UnitCards.Any(c => c.UnitId == s.UnitId && c.Period == month.Key && c.WithdrawnAt == null))
            .OrderBy(s => s.Position).Select(s => new { s.UnitId, s.Score, s.Rank }).ToListAsync(cancellationToken);
        var given = open.ConvertAll(s => UnitCard.Give(Guid.CreateVersion7(now), context.Actor.Campaign, s.UnitId, settings.ColourOf(s.Score), month, $"{month.Key}：{s.Score:0.00}，{s.Rank}", null, person, now));
        db.AddRange(given);
        await RedCards.ProposeAsync(db, context, [.. given.Where(c => c.Colour is CardColour.Red).Select(c => c.UnitId)], month, now, cancellationToken);
        return new(given.Count(c => c.Colour is CardColour.Green), given.Count(c => c.Colour is CardColour.Yellow), given.Count(c => c.Colour is CardColour.Red));
    }
}
