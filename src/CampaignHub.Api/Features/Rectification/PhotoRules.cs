using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Whether a reply needs a photo of afterwards: where the category says so, and where there is none to say.</summary>
internal sealed class PhotoRules(IReadOnlyCollection<CaseCategory> categories)
{
    public bool Needed(string? word) => word is null || (CaseCategories.Meant(categories, word)?.PhotoRequired ?? true);
}

internal static class PhotoRuleLoads
{
    /// <summary>The rules for cases that carry these words, read once however many there are.</summary>
    public static async Task<PhotoRules> PhotoRulesOf(this HubDbContext db, IReadOnlyCollection<string?> words, CancellationToken cancellationToken)
    {
        var carried = words.OfType<string>().Distinct().ToList();
        return new(carried.Count == 0 ? [] : await db.CaseCategories.AsNoTracking().Where(c => carried.Contains(c.Code) || carried.Contains(c.NameZh)).ToListAsync(cancellationToken));
    }
}
