using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Accountability;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>Says what came of a signed letter; where a closed period is named, the unit's rank and score in it are kept beside the result (P-16).</summary>
public sealed record ConcludeLetter(LetterResult Result, string? Remark, string? Period) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid LetterId { get; init; }

    internal static void Map(RouteGroupBuilder letters) => letters.MapPost("/{letterId:guid}/conclude", async (Guid letterId, ConcludeLetter command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { LetterId = letterId }, ct);
        return await pipe.Send(new GetLetter(letterId), ct);
    }).Is<ConcludeLetter>(AccountabilityFeature.Keep);
}

internal sealed class ConcludeLetterValidator : AbstractValidator<ConcludeLetter>
{
    public ConcludeLetterValidator()
    {
        RuleFor(c => c.Result).IsInEnum();
        RuleFor(c => c.Remark).MaximumLength(2000);
        RuleFor(c => c.Period).MaximumLength(16);
    }
}

internal sealed class ConcludeLetterHandler(HubDbContext db) : IHandle<ConcludeLetter, Nothing>
{
    public async Task<Nothing> Handle(ConcludeLetter request, CancellationToken cancellationToken)
    {
        var letter = await db.LoadLetter(request.LetterId, cancellationToken);
        var standing = string.IsNullOrWhiteSpace(request.Period) ? null : await StandingAsync(letter, request.Period, cancellationToken);
        letter.Conclude(request.Result, string.IsNullOrWhiteSpace(request.Remark) ? null : request.Remark.Trim(), standing);
        return Nothing.Value;
    }

    private async Task<LetterStanding> StandingAsync(ResponsibilityLetter letter, string period, CancellationToken cancellationToken)
    {
        var closed = db.PeriodCloses.Where(c => c.Period == period && c.FirstDay >= letter.From && c.LastDay <= letter.Until).Select(c => c.Id);
        return await db.PeriodStandings.AsNoTracking().Where(s => closed.Contains(s.PeriodCloseId) && s.UnitId == letter.UnitId).Select(s => new LetterStanding(period, s.Rank, s.Score)).FirstOrDefaultAsync(cancellationToken)
            ?? throw AccountabilityRefusals.LetterPeriodElsewhere.AsException();
    }
}
