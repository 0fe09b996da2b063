using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Issues the notice of a change under the next number of the agency's series and freezes the roster it prints (O-05, D-07).</summary>
public sealed record IssueRosterChange : ICommand<RosterChangeRow>, ITransactional
{
    [JsonIgnore]
    public Guid RosterChangeId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/changes/{rosterChangeId:guid}/issue", (Guid rosterChangeId, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new IssueRosterChange { RosterChangeId = rosterChangeId }, ct)).Is<IssueRosterChange>(OrganisationFeature.Edit);
}

internal sealed class IssueRosterChangeHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<IssueRosterChange, RosterChangeRow>
{
    public async Task<RosterChangeRow> Handle(IssueRosterChange request, CancellationToken cancellationToken)
    {
        var today = await db.TodayAsync(context, clock, cancellationToken);

        // The series is held before the change is read, so that whoever issues it a second time finds it issued.
        var series = await db.HoldSeriesAsync(context.Actor.Campaign, today.Year, cancellationToken);
        var change = await db.RosterChanges.Include(c => c.Lines).FirstOrDefaultAsync(c => c.Id == request.RosterChangeId, cancellationToken) ?? throw OrganisationRefusals.RosterChangeNotFound.AsException();
        change.RequireDraft();
        change.Issue(series.Next().ToString(), today, await Rosters.StandingAsync(db, change.BodyId, change.EffectiveOn, cancellationToken));
        return RosterChangeRow.Of(change);
    }
}
