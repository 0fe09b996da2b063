using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>Drafts the circular of a closed month in default wording (D-01); drafting it again answers with the one there is.</summary>
public sealed record DraftCircular(string Period) : ICommand<DraftedCircular>, ITransactional
{
    internal static void Map(RouteGroupBuilder periods) => periods.MapPost("/{period}/circular", async (string period, Pipe pipe, CancellationToken ct) =>
        await pipe.Send(new GetCircular((await pipe.Send(new DraftCircular(period), ct)).CircularId), ct)).Is<DraftCircular>(CircularsFeature.Edit);
}

public sealed record DraftedCircular(Guid CircularId, string Period);

internal sealed class DraftCircularValidator : AbstractValidator<DraftCircular>
{
    public DraftCircularValidator() => RuleFor(d => d.Period).NotEmpty().MaximumLength(16);
}

internal sealed class DraftCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<DraftCircular, DraftedCircular>
{
    public async Task<DraftedCircular> Handle(DraftCircular request, CancellationToken cancellationToken)
    {
        var period = Period.Parse(request.Period);
        var campaignId = context.Actor.Campaign;

        // Drafts of one campaign wait for one another here, so that the second finds the first.
        var agency = (await db.Database.SqlQuery<string>($"SELECT agency_name_zh AS \"Value\" FROM campaigns WHERE id = {campaignId} FOR NO KEY UPDATE").ToListAsync(cancellationToken)).Single();
        if (await db.Circulars.Where(c => c.Period == period.Key).Select(c => new DraftedCircular(c.Id, c.Period)).FirstOrDefaultAsync(cancellationToken) is { } drafted) return drafted;

        var close = await db.PeriodCloses.AsNoTracking().Include(c => c.Standings).FirstOrDefaultAsync(c => c.Kind == period.Kind && c.Period == period.Key, cancellationToken)
            ?? throw ScoringRefusals.PeriodNotClosed.AsException();
        var now = clock.GetUtcNow();
        var circular = Circular.Draft(Guid.CreateVersion7(now), close, agency, context.Actor.AsPerson(), now);
        db.Add(circular);
        return new(circular.Id, circular.Period);
    }
}
