using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>
/// The problems listed by command orders, for everybody: problem, unit, commitment with the name and post of who made it, deadline, progress. Off
/// unless the campaign has decided otherwise; answered from memory for a minute, so that however many look, the database is asked once,
/// and to one address only so often.
/// </summary>
public sealed record GetPublicListing : IQuery<PublicListing>
{
    internal static void Map(IEndpointRouteBuilder api) => api.MapGet("/public/listed-supervision", (PublicListingKeep kept, HttpContext http, CancellationToken ct) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=60";
        return kept.GetAsync(ct);
    }).WithTags("Supervision").IsOpenToAll<GetPublicListing>().RequireRateLimiting(PublicRate.Policy);
}

/// <summary>The last answer, for a minute; whoever comes while it is being made waits for it.</summary>
internal sealed class PublicListingKeep(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim oneAtATime = new(1);
    private (DateTimeOffset Until, PublicListing Listing)? last;

    public void Dispose() => oneAtATime.Dispose();

    public async Task<PublicListing> GetAsync(CancellationToken cancellationToken)
    {
        await oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var now = clock.GetUtcNow();
            if (last is { } kept && now < kept.Until) return kept.Listing;
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.System;
            var listing = await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new GetPublicListing(), cancellationToken);
            last = (now + Fresh, listing);
            return listing;
        }
        finally
        {
            oneAtATime.Release();
        }
    }
}

/// <param name="Campaigns">Those that have opened their listing.</param>
public sealed record PublicListing(IReadOnlyList<PublicCampaign> Campaigns);

public sealed record PublicCampaign(string NameZh, string NameEn, IReadOnlyList<PublicOrder> Orders);

public sealed record PublicOrder(string Number, string Title, string AuthorityZh, DateOnly IssuedOn, DateOnly? DueOn, bool Lifted, IReadOnlyList<PublicProblem> Problems);

public enum PublicProgress
{
    Rectifying,
    Verifying,
    Lifted,
}

public sealed record PublicProblem(string Description, string? DescriptionEn, string UnitZh, string UnitEn, PublicProgress Progress, DateOnly? LiftedOn, PublicCommitment? Commitment);

public sealed record PublicCommitment(string PersonName, string Post, string Words, DateOnly MadeOn);

internal sealed class GetPublicListingHandler(HubDbContext db) : IHandle<GetPublicListing, PublicListing>
{
    private const int MostOrders = 50;
    private const int MostProblems = 500;

    public async Task<PublicListing> Handle(GetPublicListing request, CancellationToken cancellationToken)
    {
        var open = await db.SupervisionSettings.AsNoTracking().Where(s => s.PublicListing).Select(s => s.CampaignId).ToListAsync(cancellationToken);
        var campaigns = await db.Campaigns.AsNoTracking().Where(c => open.Contains(c.Id)).OrderBy(c => c.StartedAt).Select(c => new { c.Id, c.NameZh, c.NameEn, c.TimeZone }).ToListAsync(cancellationToken);
        var orders = await db.SupervisionDocuments.AsNoTracking().Where(d => open.Contains(d.CampaignId) && d.Paper == SupervisionPaper.Order && d.IssuedAt != null)
            .OrderByDescending(d => d.IssuedAt).Take(MostOrders).Select(d => new { d.Id, d.CampaignId, d.Number, d.Title, d.AuthorityZh, d.IssuedOn, d.DueAt, d.State }).ToListAsync(cancellationToken);
        var ids = orders.ConvertAll(o => (Guid?)o.Id);
        var problems = (await (
            from act in db.SupervisionActs.AsNoTracking()
            join found in db.Cases on act.CaseId equals found.Id
            join unit in db.Units on act.UnitId equals unit.Id
            where ids.Contains(act.DocumentId) && act.State != ActState.Skipped
            orderby found.Number
            select new { act.DocumentId, act.CaseId, act.State, act.LiftedAt, found.Description, found.DescriptionEn, Verifying = found.State == CaseState.Submitted, unit.NameZh, unit.NameEn })
            .Take(MostProblems).ToListAsync(cancellationToken)).ToLookup(p => p.DocumentId);
        var said = (await db.Commitments.AsNoTracking().Where(c => ids.Contains(c.DocumentId)).Take(MostProblems).ToListAsync(cancellationToken)).ToDictionary(c => (c.DocumentId, c.CaseId));
        return new(campaigns.ConvertAll(c => new PublicCampaign(c.NameZh, c.NameEn, [.. orders.Where(o => o.CampaignId == c.Id).Select(o => new PublicOrder(
            o.Number!, o.Title, o.AuthorityZh, o.IssuedOn!.Value, DayOf(o.DueAt, c.TimeZone), o.State is PaperState.Lifted,
            [.. problems[o.Id].Select(p => new PublicProblem(
                p.Description, p.DescriptionEn, p.NameZh, p.NameEn, p.State is ActState.Lifted ? PublicProgress.Lifted : p.Verifying ? PublicProgress.Verifying : PublicProgress.Rectifying, DayOf(p.LiftedAt, c.TimeZone),
                said.TryGetValue((o.Id, p.CaseId), out var words) ? new(words.PersonName, words.Post, words.Words, words.MadeOn) : null))]))])));
    }
    private static DateOnly? DayOf(DateTimeOffset? at, string zone) => at is { } moment ? ZoneTime.DateOf(moment, ZoneTime.Zone(zone)) : null;
}
