using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>To whom a case of the caller's unit can be given: its accounts first, then its people of the register, by name; at most fifty of each.</summary>
public sealed record ListDeskPeople(string? Search) : IQuery<IReadOnlyList<DeskPerson>>
{
    public const int Most = 50;

    internal static void Map(RouteGroupBuilder desk) =>
        desk.MapGet("/people", (string? search, Pipe pipe, CancellationToken ct) => pipe.Send(new ListDeskPeople(search), ct)).Is<ListDeskPeople>(RectificationFeature.Submit);
}

/// <summary>Somebody of the unit; without an account where UserId is null.</summary>
public sealed record DeskPerson(Guid? UserId, Guid? StaffId, string Name, string? JobTitle);

internal sealed class ListDeskPeopleHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ListDeskPeople, IReadOnlyList<DeskPerson>>
{
    public async Task<IReadOnlyList<DeskPerson>> Handle(ListDeskPeople request, CancellationToken cancellationToken)
    {
        var (units, search) = (context.Actor.Scope.Units, request.Search?.Trim() ?? "");
        var accounts = await db.DeskAccounts(units, clock.GetUtcNow()).Where(u => u.DisplayName.Contains(search)).OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Take(ListDeskPeople.Most)
            .Select(u => new DeskPerson(u.Id, null, u.DisplayName, null)).ToListAsync(cancellationToken);
        var staff = await db.Staff.AsNoTracking().Where(s => s.UnitId != null && units.Contains(s.UnitId.Value) && s.NameZh.Contains(search)).OrderBy(s => s.NameZh).ThenBy(s => s.Id).Take(ListDeskPeople.Most)
            .Select(s => new DeskPerson(null, s.Id, s.NameZh, s.JobTitle)).ToListAsync(cancellationToken);
        return [.. accounts, .. staff];
    }
}
