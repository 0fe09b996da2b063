using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Audit;

/// <summary>
/// The reader's filters. <c>Who</c> is part of a name, <c>Search</c> part of a name, an address or a changed value. Dates are business dates, both ends included.
/// </summary>
public sealed record AuditFilter
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2200, 12, 31);

    public Guid? ActorId { get; init; }

    public string? Who { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Entity { get; init; }

    public Guid? EntityId { get; init; }

    public string? Command { get; init; }

    public string? Search { get; init; }

    /// <summary>Whether lines are cut by something no index answers, so that many may have to be looked at for one that is shown.</summary>
    internal bool LooksCloser(RequestContext context) => !context.Actor.Scope.WholeCampaign || Who is { Length: > 0 } || Search is { Length: > 0 } || Entity is { Length: > 0 } || Indexed > 1;

    private int Indexed => (ActorId is null ? 0 : 1) + (EntityId is null ? 0 : 1) + (Command is { Length: > 0 } ? 1 : 0);

    /// <summary>The part an index answers, newest first: the dates and the narrowest of entity, person and command.</summary>
    internal IQueryable<AuditEntry> Walk(HubDbContext db, TimeZoneInfo zone)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (EntityId is { } entityId) entries = entries.Where(e => e.EntityId == entityId);
        else if (ActorId is { } actorId) entries = entries.Where(e => e.ActorId == actorId);
        else if (Command is { Length: > 0 } command) entries = entries.Where(e => e.Command == command);
        if (From is { } from)
        {
            var start = ZoneTime.StartOf(Known(from), zone).ToUniversalTime();
            entries = entries.Where(e => e.At >= start);
        }

        if (To is { } to)
        {
            var end = ZoneTime.StartOf(Known(to).AddDays(1), zone).ToUniversalTime();
            entries = entries.Where(e => e.At < end);
        }

        return entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id);
    }

    /// <summary>The rest, asked of each line looked at; somebody with a scope sees what was done to the units and cases in it, and by themselves.</summary>
    internal IQueryable<AuditEntry> Look(HubDbContext db, RequestContext context, IQueryable<AuditEntry> entries)
    {
        if (ActorId is { } actorId) entries = entries.Where(e => e.ActorId == actorId);
        if (Command is { Length: > 0 } command) entries = entries.Where(e => e.Command == command);
        if (Entity is { Length: > 0 } entity) entries = entries.Where(e => e.Entity == entity);
        if (SearchText.Pattern(Who) is { } who) entries = entries.Where(e => EF.Functions.ILike(e.ActorName, who, @"\"));
        if (SearchText.Pattern(Search) is { } search)
        {
            entries = entries.Where(e => EF.Functions.ILike(e.ActorName, search, @"\") || EF.Functions.ILike(e.ClientAddress!, search, @"\")
                || EF.Functions.ILike(JsonText.Of(e.After!), search, @"\") || EF.Functions.ILike(JsonText.Of(e.Before!), search, @"\"));
        }

        if (context.Actor is { Scope: { WholeCampaign: false } scope, UserId: var me })
        {
            Guid[] units = [.. scope.Units, .. scope.UnitsInAreas];
            entries = entries.Where(e => (e.EntityId != null && units.Contains(e.EntityId.Value)) || e.ActorId == me || db.Cases.Any(c => c.Id == e.EntityId));
        }

        return entries;
    }

    // Dates at the very ends of the calendar have no neighbour to be converted to.
    private static DateOnly Known(DateOnly date) => date < Earliest ? Earliest : date > Latest ? Latest : date;
}
