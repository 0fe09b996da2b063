using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Changes what a duty roster needs; whoever is down for a day stays down (O-22).</summary>
public sealed record EditDutyRoster(
    int Version, string NameZh, string NameEn, DateOnly From, DateOnly Until, IReadOnlyList<DayOfWeek> Weekdays, bool NeedsLeader, IReadOnlyList<PostType> LeaderPosts, int People,
    IReadOnlyList<BandPlan> Bands, IReadOnlyList<UnitAsk> Asks, int WarnDays) : ICommand<Nothing>, IRosterFields
{
    [JsonIgnore]
    public Guid RosterId { get; init; }

    internal static void Map(RouteGroupBuilder rosters) => rosters.MapPut("/{rosterId:guid}", async (Guid rosterId, EditDutyRoster command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { RosterId = rosterId }, ct);
        return await pipe.Send(new GetDutyRoster(rosterId), ct);
    }).Is<EditDutyRoster>(DutyFeature.Edit);
}

internal sealed class EditDutyRosterValidator : AbstractValidator<EditDutyRoster>
{
    public EditDutyRosterValidator() => Include(new RosterFieldsValidator<EditDutyRoster>());
}

internal sealed class EditDutyRosterHandler(HubDbContext db) : IHandle<EditDutyRoster, Nothing>
{
    public async Task<Nothing> Handle(EditDutyRoster request, CancellationToken cancellationToken)
    {
        var roster = await db.DutyRosters.Include(r => r.Bands).Include(r => r.Asks).AsSplitQuery().FirstOrDefaultAsync(r => r.Id == request.RosterId, cancellationToken)
            ?? throw DutyRefusals.RosterNotFound.AsException();
        if (roster.Version != request.Version) throw DutyRefusals.RosterChanged.AsException();
        await db.RequireUnitsAsync(request.Asks, cancellationToken);
        roster.Redraw(request.Plan());
        return Nothing.Value;
    }
}
