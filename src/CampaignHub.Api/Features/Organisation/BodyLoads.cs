using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Bodies as commands load them.</summary>
internal static class BodyLoads
{
    /// <summary>The body with what it was before. Refused: body.not-found.</summary>
    public static async Task<Body> LoadBodyAsync(this HubDbContext db, Guid bodyId, CancellationToken cancellationToken) =>
        await db.Bodies.Include(b => b.Past).FirstOrDefaultAsync(b => b.Id == bodyId, cancellationToken) ?? throw OrganisationRefusals.BodyNotFound.AsException();

    /// <summary>The body, if it stands on the day. Refused: body.not-found, body.dissolved.</summary>
    public static async Task<Body> StandingBodyAsync(this HubDbContext db, Guid bodyId, DateOnly day, CancellationToken cancellationToken)
    {
        var body = await db.LoadBodyAsync(bodyId, cancellationToken);
        return body.DissolvedOn < day ? throw OrganisationRefusals.BodyDissolved.AsException() : body;
    }

    /// <summary>Refused: body.not-found, body.parent-not-standing.</summary>
    public static async Task RequireParentAsync(this HubDbContext db, Guid? parentId, DateOnly day, CancellationToken cancellationToken)
    {
        if (parentId is not { } id) return;
        var parent = await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) ?? throw OrganisationRefusals.BodyNotFound.AsException();
        if (!parent.StandsOn(day)) throw OrganisationRefusals.BodyParentNotStanding.AsException();
    }

    /// <summary>Dissolves bodies after their last days and ends the terms, rules and areas they still have. Refused: body.dissolved, appointment.backwards.</summary>
    public static async Task DissolveAsync(this HubDbContext db, IReadOnlyCollection<(Body Body, DateOnly LastDay)> ending, CancellationToken cancellationToken)
    {
        var lastDays = ending.ToDictionary(e => e.Body.Id, e => e.LastDay);
        var (ids, first) = (lastDays.Keys.ToList(), lastDays.Values.Min());
        foreach (var (body, lastDay) in ending) body.Dissolve(lastDay);
        foreach (var term in await db.Appointments.Where(a => ids.Contains(a.SubjectId) && (a.Until == null || a.Until > first)).ToListAsync(cancellationToken))
        {
            if (term.Until is null || term.Until > lastDays[term.SubjectId]) term.End(lastDays[term.SubjectId]);
        }

        foreach (var rule in await db.BodyRules.Where(r => ids.Contains(r.BodyId) && r.Until == null).ToListAsync(cancellationToken)) rule.End(lastDays[rule.BodyId]);
        foreach (var duty in await db.BodyAreas.Where(a => ids.Contains(a.BodyId) && a.Until == null).ToListAsync(cancellationToken)) duty.End(lastDays[duty.BodyId]);
    }
}
