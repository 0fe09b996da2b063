using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Honours;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Honours;

/// <summary>Enters a title that a unit was awarded (H-08). The client makes the id: sent again, it answers the same.</summary>
public sealed record AwardTitle(Guid TitleId, Guid UnitId, TitleKind Kind, TitleLevel Level, DateOnly AwardedOn, string AwardedBy, DateOnly? ValidUntil, string? Document) : ICommand<AwardedTitle>
{
    internal static void Map(RouteGroupBuilder titles) => titles.MapPost("/", (AwardTitle command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<AwardTitle>(HonoursFeature.Keep);
}

public sealed record AwardedTitle(Guid TitleId);

internal sealed class AwardTitleValidator : AbstractValidator<AwardTitle>
{
    public AwardTitleValidator()
    {
        RuleFor(t => t.TitleId).NotEmpty();
        RuleFor(t => t.UnitId).NotEmpty();
        RuleFor(t => t.Kind).IsInEnum();
        RuleFor(t => t.Level).IsInEnum();
        RuleFor(t => t.AwardedOn).NotEmpty();
        RuleFor(t => t.AwardedBy).NotEmpty().MaximumLength(100);
        RuleFor(t => t.Document).MaximumLength(100);
    }
}

internal sealed class AwardTitleHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AwardTitle, AwardedTitle>, IReplay<AwardTitle, AwardedTitle>
{
    public async Task<AwardedTitle> Handle(AwardTitle request, CancellationToken cancellationToken)
    {
        if (await FirstAnswer(request, cancellationToken) is { } before) return before;
        if (!await db.Units.AnyAsync(u => u.Id == request.UnitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        db.Add(CivilisedTitle.Award(
            request.TitleId, context.Actor.Campaign, request.UnitId, request.Kind, request.Level, request.AwardedOn, request.AwardedBy.Trim(), request.ValidUntil,
            Told(request.Document), await db.TodayAsync(context, clock, cancellationToken), context.Actor.AsPerson(), clock.GetUtcNow()));
        return new(request.TitleId);
    }

    public async Task<AwardedTitle?> FirstAnswer(AwardTitle request, CancellationToken cancellationToken)
    {
        var (awardedBy, document) = (request.AwardedBy.Trim(), Told(request.Document));
        var same = await db.CivilisedTitles.AnyAsync(
            t => t.Id == request.TitleId && t.UnitId == request.UnitId && t.Kind == request.Kind && t.Level == request.Level && t.AwardedOn == request.AwardedOn && t.AwardedBy == awardedBy && t.ValidUntil == request.ValidUntil
                && t.Changes.Any(c => c.Move == TitleMove.Award && c.Document == document), cancellationToken);
        return same ? new(request.TitleId) : null;
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
