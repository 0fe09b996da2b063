using System.Globalization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Tells the office of a logged problem, which it dispatches.</summary>
internal sealed class CaseLoggedNotice(HubDbContext db) : INotify<CaseLogged>
{
    public async Task<Notice?> Of(CaseLogged happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        return new("case.logged", $"新问题 {told.Number} 待交办：{told.Zh}", $"New case {told.Number} waits to be dispatched: {told.En}", told.Link, new Audience(RectificationFeature.Dispatch))
        {
            InHouse = await db.Cases.AnyAsync(c => c.Id == happened.CaseId && c.Withheld, cancellationToken),
        };
    }
}

/// <summary>Tells the contacts of a unit that a case is theirs, and until when.</summary>
internal sealed class CaseDispatchedNotice(HubDbContext db) : INotify<CaseDispatched>
{
    public async Task<Notice?> Of(CaseDispatched happened, CancellationToken cancellationToken)
    {
        var (told, due) = await db.TellingOf(happened.CaseId, happened.UnitId, CaseEventKind.Dispatched, cancellationToken);
        return new("case.dispatched", $"问题 {told.Number} 已交办贵单位{due.Zh}：{told.Zh}", $"Case {told.Number} has been dispatched to your unit{due.En}: {told.En}", told.Link, new Audience(RectificationFeature.Submit, happened.UnitId)) { Urgent = due.Urgent };
    }
}

/// <summary>Tells the contacts of a unit that its rectification was found wanting.</summary>
internal sealed class CaseReturnedNotice(HubDbContext db) : INotify<CaseReturned>
{
    public async Task<Notice?> Of(CaseReturned happened, CancellationToken cancellationToken)
    {
        var (told, due) = await db.TellingOf(happened.CaseId, happened.UnitId, CaseEventKind.Returned, cancellationToken);
        return new("case.returned", $"问题 {told.Number} 核查未通过，退回整改{due.Zh}：{told.Zh}", $"Case {told.Number} has been returned for rework{due.En}: {told.En}", told.Link, new Audience(RectificationFeature.Submit, happened.UnitId)) { Urgent = due.Urgent };
    }
}

/// <summary>Tells the office that a unit says a case is not its own.</summary>
internal sealed class CaseSentBackNotice(HubDbContext db) : INotify<CaseSentBack>
{
    public async Task<Notice?> Of(CaseSentBack happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == happened.UnitId).Select(u => new { u.NameZh, u.NameEn }).FirstAsync(cancellationToken);
        return new("case.sent-back", $"{unit.NameZh}回退了问题 {told.Number}，请重新交办：{told.Zh}", $"{unit.NameEn} has sent case {told.Number} back as not its own; dispatch it again: {told.En}", told.Link, new Audience(RectificationFeature.Dispatch));
    }
}

/// <summary>Tells the office of a reported rectification, which it verifies.</summary>
internal sealed class RectificationSubmittedNotice(HubDbContext db) : INotify<RectificationSubmitted>
{
    public async Task<Notice?> Of(RectificationSubmitted happened, CancellationToken cancellationToken)
    {
        var told = await db.TellingOf(happened.CaseId, cancellationToken);
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == happened.UnitId).Select(u => new { u.NameZh, u.NameEn }).FirstAsync(cancellationToken);
        return new("case.submitted", $"{unit.NameZh}提交了问题 {told.Number} 的整改，请核查：{told.Zh}", $"{unit.NameEn} has submitted the rectification of case {told.Number}; please verify it: {told.En}", told.Link, new Audience(RectificationFeature.Dispatch));
    }
}

/// <summary>What the notices of a case have in common.</summary>
internal static class CaseNotices
{
    private const int Longest = 40;
    private const int LongestEnglish = 90;

    /// <summary>A limit so near does not wait for the morning.</summary>
    private static readonly TimeSpan UrgentWithin = TimeSpan.FromHours(12);

    public static async Task<Told> TellingOf(this HubDbContext db, Guid caseId, CancellationToken cancellationToken)
    {
        var found = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.Number, c.Description, c.DescriptionEn }).FirstAsync(cancellationToken);
        return TellingOf(caseId, found.Number, found.Description, found.DescriptionEn);
    }

    /// <summary>The same with the limit set by the unit's latest event of a kind, in the campaign's local time, as words to append.</summary>
    public static async Task<(Told Told, GivenWords Due)> TellingOf(this HubDbContext db, Guid caseId, Guid unitId, CaseEventKind kind, CancellationToken cancellationToken)
    {
        var found = await (
            from c in db.Cases.AsNoTracking()
            join campaign in db.Campaigns on c.CampaignId equals campaign.Id
            join happened in db.CaseEvents.Where(e => e.UnitId == unitId && e.Kind == kind && e.DueAt != null) on c.Id equals happened.CaseId into all
            from happened in all.DefaultIfEmpty()
            where c.Id == caseId
            orderby happened.Sequence descending
            select new { c.Number, c.Description, c.DescriptionEn, campaign.TimeZone, At = (DateTimeOffset?)happened.At, happened.DueAt }).FirstAsync(cancellationToken);
        return (TellingOf(caseId, found.Number, found.Description, found.DescriptionEn), WordsOf(found.At, found.DueAt, found.TimeZone));
    }

    private static Told TellingOf(Guid caseId, long number, string description, string? descriptionEn) =>
        new(CaseNumbers.Text(number), TextCut.WithEllipsis(description, Longest), TextCut.WithEllipsis(descriptionEn ?? description, descriptionEn is null ? Longest : LongestEnglish), $"/ledger/{caseId}");

    private static GivenWords WordsOf(DateTimeOffset? at, DateTimeOffset? dueAt, string zone)
    {
        if (at is not { } given || dueAt is not { } due) return new("", "", false);
        var local = TimeZoneInfo.ConvertTime(due, ZoneTime.Zone(zone));
        return new(string.Create(CultureInfo.InvariantCulture, $"，限 {local.Month}月{local.Day}日 {local:HH:mm} 前整改"), string.Create(CultureInfo.InvariantCulture, $", due {local:d MMM HH:mm}"), due - given <= UrgentWithin);
    }
}

/// <summary>A case in a notice: its number, its first words in each language, and where it is.</summary>
internal readonly record struct Told(string Number, string Zh, string En, string Link);

/// <summary>A limit in a notice, as words to append; urgent ones do not wait for the morning.</summary>
internal readonly record struct GivenWords(string Zh, string En, bool Urgent);
