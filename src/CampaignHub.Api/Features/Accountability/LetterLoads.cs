using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Accountability;

/// <summary>A letter as it is listed; rank and score are those of the closed period the result rests on.</summary>
public sealed record LetterRow(
    Guid LetterId, Guid UnitId, string UnitNameZh, string? UnitNameEn, string Title, DateOnly From, DateOnly Until, string Targets, string Consequences, LetterState State,
    DateOnly? SignedOn, string? SignedBy, LetterResult? Result, string? Remark, string? Period, int? Rank, decimal? Score);

internal static class LetterLoads
{
    /// <summary>The letter to be changed. Refused: letter.not-found, also where the caller does not see it.</summary>
    public static async Task<ResponsibilityLetter> LoadLetter(this HubDbContext db, Guid letterId, CancellationToken cancellationToken) =>
        await db.ResponsibilityLetters.FirstOrDefaultAsync(l => l.Id == letterId, cancellationToken) ?? throw AccountabilityRefusals.LetterNotFound.AsException();

    /// <summary>Reads the rows in the given order.</summary>
    public static async Task<List<LetterRow>> ReadLetters(this HubDbContext db, IQueryable<ResponsibilityLetter> letters, CancellationToken cancellationToken)
    {
        var found = await letters.AsNoTracking().Select(l => new { Letter = l, Unit = db.Units.Where(u => u.Id == l.UnitId).Select(u => new { u.NameZh, u.NameEn }).First() }).ToListAsync(cancellationToken);
        return [.. found.Select(f => new LetterRow(
            f.Letter.Id, f.Letter.UnitId, f.Unit.NameZh, f.Unit.NameEn, f.Letter.Title, f.Letter.From, f.Letter.Until, f.Letter.Targets, f.Letter.Consequences, f.Letter.State,
            f.Letter.SignedOn, f.Letter.SignedBy, f.Letter.Result, f.Letter.Remark, f.Letter.Period, f.Letter.Rank, f.Letter.Score))];
    }
}
