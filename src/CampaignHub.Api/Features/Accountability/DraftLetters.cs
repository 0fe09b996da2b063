using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>Draws up the same letter for one or many units (P-16). The client makes the ids: sent again, nothing is drawn up twice.</summary>
public sealed record DraftLetters(IReadOnlyList<LetterFor> Letters, string Title, DateOnly From, DateOnly Until, string Targets, string Consequences) : ICommand<DraftedLetters>
{
    internal const int Most = 200;

    internal static void Map(RouteGroupBuilder letters) =>
        letters.MapPost("/", (DraftLetters command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<DraftLetters>(AccountabilityFeature.Keep);
}

public sealed record LetterFor(Guid LetterId, Guid UnitId);

public sealed record DraftedLetters(IReadOnlyList<Guid> LetterIds);

internal sealed class DraftLettersValidator : AbstractValidator<DraftLetters>
{
    public DraftLettersValidator()
    {
        RuleFor(d => d.Letters).Cascade(CascadeMode.Stop).NotEmpty()
            .Must(letters => letters.Count <= DraftLetters.Most && letters.All(l => l is not null && l.LetterId != Guid.Empty) && letters.Select(l => l.UnitId).Distinct().Count() == letters.Count);
        RuleFor(d => d.Title).NotEmpty().MaximumLength(200);
        RuleFor(d => d.From).NotEmpty();
        RuleFor(d => d.Until).NotEmpty();
        RuleFor(d => d.Targets).NotEmpty().MaximumLength(8000);
        RuleFor(d => d.Consequences).NotEmpty().MaximumLength(4000);
    }
}

internal sealed class DraftLettersHandler(HubDbContext db, RequestContext context) : IHandle<DraftLetters, DraftedLetters>, IReplay<DraftLetters, DraftedLetters>
{
    public async Task<DraftedLetters> Handle(DraftLetters request, CancellationToken cancellationToken)
    {
        var units = request.Letters.Select(l => l.UnitId).ToList();
        var known = await db.Units.Where(u => units.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellationToken);
        if (known.Count < units.Count || !known.All(context.Actor.Scope.CoversUnit)) throw OrganisationRefusals.UnitNotFound.AsException();
        foreach (var (letterId, unitId) in request.Letters)
            db.Add(ResponsibilityLetter.Draft(letterId, context.Actor.Campaign, unitId, request.Title.Trim(), request.From, request.Until, request.Targets.Trim(), request.Consequences.Trim()));
        return new([.. request.Letters.Select(l => l.LetterId)]);
    }

    public async Task<DraftedLetters?> FirstAnswer(DraftLetters request, CancellationToken cancellationToken)
    {
        var ids = request.Letters.Select(l => l.LetterId).ToList();
        var title = request.Title.Trim();
        var there = await db.ResponsibilityLetters.AsNoTracking().Where(l => ids.Contains(l.Id) && l.Title == title && l.From == request.From).Select(l => new LetterFor(l.Id, l.UnitId)).ToListAsync(cancellationToken);
        return there.Count == ids.Count && there.ToHashSet().SetEquals(request.Letters) ? new(ids) : null;
    }
}
