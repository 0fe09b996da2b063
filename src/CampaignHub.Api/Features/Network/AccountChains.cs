using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Network;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Network;

/// <summary>
/// To whom the holders of posts account on a day: the posts above in the same body, unit or area, then the head of every one above it. A unit
/// stands under the area it is seated in. The way up is read with the same few queries, however long it is.
/// </summary>
internal sealed class AccountChains(HubDbContext db)
{
    private const int Deepest = 16;
    private const int IdLength = 32;

    public async Task<IReadOnlyList<AccountChain>> OfAsync(IReadOnlyList<AppointmentRow> posts, DateOnly day, CancellationToken cancellationToken)
    {
        var places = await PlacesAsync(posts, cancellationToken);
        var ways = posts.ToDictionary(p => p.AppointmentId, p => Way(places, p.SubjectId));
        var ids = ways.Values.SelectMany(w => w).Select(p => p.Id).Distinct().ToList();
        var terms = (await AppointmentRows.On(db, day).Where(a => a.PersonName != null && a.Exclusive && ids.Contains(a.SubjectId)).ToListAsync(cancellationToken)).ToLookup(a => (a.SubjectId, a.PostType));
        return [.. posts.Select(p => new AccountChain(p.AppointmentId, [.. Links(p, ways[p.AppointmentId], terms).Where(l => l.PersonName is null || (l.StaffMemberId, l.PersonName) != (p.StaffMemberId, p.PersonName))]))];
    }

    private static IEnumerable<AccountLink> Links(AppointmentRow post, List<Place> way, ILookup<(Guid SubjectId, PostType PostType), Appointment> terms)
    {
        if (way.Count == 0) yield break;
        foreach (var above in AccountLine.Above(post.PostType).SelectMany(type => terms[(post.SubjectId, type)])) yield return Link(way[0], above);
        foreach (var place in way.Skip(1)) yield return Link(place, AccountLine.Heads(place.Kind).SelectMany(type => terms[(place.Id, type)]).FirstOrDefault());
    }

    private static AccountLink Link(Place place, Appointment? term) =>
        new(place.Kind, place.Id, place.NameZh, place.NameEn, term?.PostType, term?.Title, term?.StaffMemberId, term?.PersonName);

    private static List<Place> Way(Dictionary<Guid, Place> places, Guid from)
    {
        var way = new List<Place>();
        for (Guid? id = from; id is { } at && places.TryGetValue(at, out var place) && way.Count < Deepest; id = place.Above) way.Add(place);
        return way;
    }

    private async Task<Dictionary<Guid, Place>> PlacesAsync(IReadOnlyList<AppointmentRow> posts, CancellationToken cancellationToken)
    {
        var ids = posts.Select(p => p.SubjectId).Distinct().ToList();
        var units = await db.Units.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new Place(SubjectKind.Unit, u.Id, u.NameZh, u.NameEn, u.AreaId)).ToListAsync(cancellationToken);
        var areaIds = ids.Concat(units.Select(u => u.Above).OfType<Guid>()).Distinct().ToList();
        var paths = await db.Areas.AsNoTracking().Where(a => areaIds.Contains(a.Id)).Select(a => a.Path).ToListAsync(cancellationToken);
        var onTheWay = paths.SelectMany(p => p.Split('.')).Where(p => p.Length == IdLength).Select(Guid.Parse).Distinct().ToList();
        var areas = await db.Areas.AsNoTracking().Where(a => onTheWay.Contains(a.Id)).Select(a => new Place(SubjectKind.Area, a.Id, a.NameZh, a.NameEn, a.ParentId)).ToListAsync(cancellationToken);
        var bodies = posts.All(p => p.SubjectKind is not SubjectKind.Body) ? []
            : await db.Bodies.AsNoTracking().Select(b => new Place(SubjectKind.Body, b.Id, b.NameZh, b.NameEn, b.ParentId)).ToListAsync(cancellationToken);
        return units.Concat(areas).Concat(bodies).ToDictionary(p => p.Id);
    }

    private sealed record Place(SubjectKind Kind, Guid Id, string NameZh, string? NameEn, Guid? Above);
}
