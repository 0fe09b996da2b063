using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>A limit as it is asked and told.</summary>
public sealed record LimitRow(int Amount, TimeLimitUnit Unit, bool FivePlusTwo)
{
    internal static LimitRow? Of(TimeLimit? limit) => limit is null ? null : new(limit.Amount, limit.Unit, limit.FivePlusTwo);

    internal TimeLimit AsLimit() => new(Amount, Unit, FivePlusTwo);

    internal bool Fits() => Enum.IsDefined(Unit) && TimeLimit.Fits(Amount, Unit);
}

internal static class CaseCategories
{
    public const int LongestCode = 64;
    public const int LongestStandard = 1000;

    /// <summary>What a case is held to by the code it carries, or by the Chinese name a ledger wrote; null for a word that no category has, or that two share.</summary>
    public static async Task<CaseCategory?> CategoryOf(this HubDbContext db, string? word, CancellationToken cancellationToken)
    {
        if (word is null) return null;
        var meant = await db.CaseCategories.AsNoTracking().Where(c => c.Code == word || c.NameZh == word).Take(3).ToListAsync(cancellationToken);
        return Meant(meant, word);
    }

    /// <summary>The one of these that a word means: by its code, or by a Chinese name no other has.</summary>
    public static CaseCategory? Meant(IReadOnlyCollection<CaseCategory> categories, string word) =>
        categories.FirstOrDefault(c => c.Code == word) ?? (categories.Where(c => c.NameZh == word).Take(2).ToList() is [var only] ? only : null);

    /// <summary>Names by the codes and Chinese names that cases carry.</summary>
    public static async Task<Dictionary<string, string>> CategoryNamesAsync(this HubDbContext db, bool english, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        foreach (var category in await db.CaseCategories.Select(c => new { c.Code, c.NameZh, c.NameEn }).ToListAsync(cancellationToken))
        {
            names[category.Code] = english ? category.NameEn : category.NameZh;
            names.TryAdd(category.NameZh, english ? category.NameEn : category.NameZh);
        }

        return names;
    }

    /// <summary>What cases of a category and of all below it may carry: codes, and the Chinese names a ledger wrote; three levels down, which is more than any tree has.</summary>
    public static IQueryable<string> BranchOf(this HubDbContext db, string code)
    {
        var top = db.CaseCategories.Where(c => c.Code == code);
        var below = db.CaseCategories.Where(c => top.Any(p => p.Code == c.ParentCode));
        var further = db.CaseCategories.Where(c => below.Any(p => p.Code == c.ParentCode));
        var furthest = db.CaseCategories.Where(c => further.Any(p => p.Code == c.ParentCode));
        var branch = top.Concat(below).Concat(further).Concat(furthest);
        return branch.Select(c => c.Code).Concat(branch.Select(c => c.NameZh));
    }

    /// <summary>What cases of the urgent class may carry: codes, and the Chinese names a ledger wrote.</summary>
    public static IQueryable<string> UrgentWords(this HubDbContext db)
    {
        var urgent = db.CaseCategories.Where(c => c.Urgent);
        return urgent.Select(c => c.Code).Concat(urgent.Select(c => c.NameZh));
    }

    /// <summary>
    /// Turns the words that cases carry into the codes of the categories of that name; a name that two categories share is left as it is, and so is every other word.
    /// </summary>
    public static Task<int> CodeWordsAsync(this HubDbContext db, RequestContext context, CancellationToken cancellationToken)
    {
        var campaignId = context.Actor.Campaign;
        return db.Database.ExecuteSqlAsync(
            $"""
            UPDATE cases AS c SET category = k.code FROM case_categories AS k
            WHERE c.campaign_id = {campaignId} AND k.campaign_id = {campaignId} AND c.category = k.name_zh AND c.category <> k.code
              AND NOT EXISTS (SELECT 1 FROM case_categories AS o WHERE o.campaign_id = {campaignId} AND o.name_zh = k.name_zh AND o.id <> k.id)
              AND NOT EXISTS (SELECT 1 FROM case_categories AS o WHERE o.campaign_id = {campaignId} AND o.code = c.category)
            """,
            cancellationToken);
    }
}
