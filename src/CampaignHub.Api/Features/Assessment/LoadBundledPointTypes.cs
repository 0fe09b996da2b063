using System.Reflection;
using System.Text.Json;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>Gives a campaign the 54 bundled kinds of points with their check sheets (T-19). What is there already stays as it is, so loading again changes nothing.</summary>
public sealed record LoadBundledPointTypes : ICommand<IReadOnlyList<PointTypeRow>>, ITransactional
{
    internal static void Map(RouteGroupBuilder types) => types.MapPost("/load-bundled", async (Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(new LoadBundledPointTypes(), ct);
        return await pipe.Send(new ListPointTypes(), ct);
    }).Is<LoadBundledPointTypes>(AssessmentFeature.Edit);
}

internal sealed class LoadBundledPointTypesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<LoadBundledPointTypes, IReadOnlyList<PointTypeRow>>
{
    public async Task<IReadOnlyList<PointTypeRow>> Handle(LoadBundledPointTypes request, CancellationToken cancellationToken)
    {
        context.Actor.RequireWholeCampaign();
        await db.LockAsync("point types", context, cancellationToken);
        var known = await db.PointTypes.Include(t => t.Items).ToDictionaryAsync(t => t.Code, cancellationToken);
        var now = clock.GetUtcNow();
        var loaded = new List<PointTypeRow>();
        foreach (var (bundled, items) in BundledPointTypes.Read())
        {
            if (!known.TryGetValue(bundled.Code, out var type)) db.Add(type = PointType.Create(Guid.CreateVersion7(now), context.Actor.Campaign, bundled.Code, bundled.NameZh, bundled.NameEn));
            if (type.Items.Count == 0)
            {
                foreach (var item in items) type.Ask(Guid.CreateVersion7(now), item.Code, item.TextZh, item.TextEn, item.CountRule);
                db.AddRange(type.Items);
            }

            loaded.Add(new(type.Code, type.NameZh, type.NameEn, type.Items.Count, 0));
        }

        return loaded;
    }
}

/// <summary>The kinds of points that come with the product.</summary>
internal static class BundledPointTypes
{
    public static IEnumerable<(BundledPointType Type, IReadOnlyList<BundledCheckItem> Items)> Read()
    {
        var items = Read<BundledSheets>("check-sheets").Items.ToLookup(i => i.PointType);
        return Read<BundledTypes>("point-types").PointTypes.Select(t => (t, (IReadOnlyList<BundledCheckItem>)[.. items[t.Code]]));
    }

    private static T Read<T>(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Demo/{name}.json") ?? throw new InvalidOperationException($"The bundled {name} are not embedded.");
        return JsonSerializer.Deserialize<T>(stream, AuditTrail.Json)!;
    }

    private sealed record BundledTypes(List<BundledPointType> PointTypes);

    private sealed record BundledSheets(List<BundledCheckItem> Items);
}

internal sealed record BundledPointType(string Code, string NameZh, string NameEn);

internal sealed record BundledCheckItem(string PointType, string Code, string TextZh, string TextEn, CountRule? CountRule);
