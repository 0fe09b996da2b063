using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// Gives a unit a card for a month, or a black flag for a quarter, carrying out the act that asked for it where one did; a unit that holds such a card for
/// the period already gets no second one, and the act is carried out by the one it holds; where that one is milder than what the act asks for, it gives way. As many reds in a row as the settings say propose an interview. The
/// client makes the id: sent again, it answers the same.
/// </summary>
public sealed record GiveCard(Guid CardId, Guid UnitId, CardColour Colour, string Period, string Reason, Guid? ActId) : ICommand<GivenCard>, ITransactional
{
    internal static void Map(RouteGroupBuilder cards) => cards.MapPost("/", (GiveCard command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<GiveCard>(SupervisionFeature.Act);
}

/// <param name="InterviewId">The interview this card has brought about.</param>
public sealed record GivenCard(Guid CardId, Guid? InterviewId);

internal sealed class GiveCardValidator : AbstractValidator<GiveCard>
{
    public GiveCardValidator()
    {
        RuleFor(c => c.CardId).NotEmpty();
        RuleFor(c => c.UnitId).NotEmpty();
        RuleFor(c => c.Colour).IsInEnum();
        RuleFor(c => c.Period).NotEmpty().MaximumLength(16);
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(500);
    }
}

internal sealed class GiveCardHandler(HubDbContext db, RequestContext context, SaveInParts parts, TimeProvider clock) : IHandle<GiveCard, GivenCard>, IReplay<GiveCard, GivenCard>
{
    public async Task<GivenCard> Handle(GiveCard request, CancellationToken cancellationToken)
    {
        if (await FirstAnswer(request, cancellationToken) is { } before) return before;
        if (await db.UnitCards.AnyAsync(c => c.Id == request.CardId, cancellationToken)) throw CardRefusals.IdTaken.AsException();
        if (!await db.Units.AnyAsync(u => u.Id == request.UnitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        var (now, person, period) = (clock.GetUtcNow(), context.Actor.AsPerson(), CardPeriod.Parse(request.Period));
        if (request.ActId is { } actId)
        {
            var act = await db.SupervisionActs.FirstOrDefaultAsync(a => a.Id == actId && a.UnitId == request.UnitId, cancellationToken) ?? throw SupervisionRefusals.ActNotFound.AsException();
            act.RequireCard(request.Colour, period, ZoneTime.DateOf(act.At, await db.CampaignZone(context, cancellationToken)));
            await db.BringIntoForce(act, request.Reason.Trim(), context, clock, cancellationToken);
            var held = await db.UnitCards.FirstOrDefaultAsync(c => c.UnitId == request.UnitId && c.Period == period.Key && c.WithdrawnAt == null, cancellationToken);
            var gives = held is null || held.IsMilderThan(request.Colour);
            act.RecordAs(gives ? request.CardId : held!.Id);
            if (!gives) return new(held!.Id, null);
            if (held is not null) await GiveWay(held, request.Colour, now, cancellationToken);
        }

        db.Add(UnitCard.Give(request.CardId, context.Actor.Campaign, request.UnitId, request.Colour, period, request.Reason.Trim(), request.ActId, person, now));
        return new(request.CardId, request.Colour is CardColour.Red ? await RedCards.ProposeAsync(db, context, [request.UnitId], period, now, cancellationToken) : null);
    }

    public async Task<GivenCard?> FirstAnswer(GiveCard request, CancellationToken cancellationToken)
    {
        var reason = request.Reason.Trim();
        var given = await db.UnitCards.Where(c => c.Id == request.CardId && c.UnitId == request.UnitId && c.Colour == request.Colour && c.Period == request.Period && c.Reason == reason && c.ActId == request.ActId)
            .Select(c => (DateTimeOffset?)c.GivenAt).FirstOrDefaultAsync(cancellationToken);
        if (given is { } givenAt) return new(request.CardId, request.Colour is CardColour.Red ? await RedCards.ProposedByAsync(db, request.UnitId, CardPeriod.Parse(request.Period), givenAt, cancellationToken) : null);
        if (request.ActId is not { } actId) return null;
        var name = context.Actor.AsPerson().Name;
        var held = await (
            from act in db.SupervisionActs
            join card in db.UnitCards on act.RecordId equals card.Id
            where act.Id == actId && act.Note == reason && act.CarriedOutBy == name && card.ActId != actId && card.UnitId == request.UnitId && card.Period == request.Period
            select new { act.Form, Card = card }).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return held is not null && SupervisionForms.IsAnsweredBy(held.Form, request.Colour) && !held.Card.IsMilderThan(request.Colour) ? new(held.Card.Id, null) : null;
    }

    // A unit holds one card a period, so the milder one must be gone before the other is written.
    private async Task GiveWay(UnitCard held, CardColour colour, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (zh, en) = CardNotices.NameOf(colour);
        held.Withdraw($"由{zh}替代 / Replaced by the {en}", now);
        await parts.SaveAsync(false, cancellationToken);
    }
}
