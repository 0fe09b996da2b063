using System.Reflection;
using System.Text;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Fills an empty tree with an example to start from; it is no official list and claims no official count.</summary>
public sealed record LoadExampleCategories : ICommand<CategoriesLoaded>, ITransactional
{
    internal static void Map(RouteGroupBuilder categories) =>
        categories.MapPost("/example", (Pipe pipe, CancellationToken ct) => pipe.Send(new LoadExampleCategories(), ct)).Is<LoadExampleCategories>(RectificationFeature.Categories);
}

/// <summary>How many categories there are now.</summary>
public sealed record CategoriesLoaded(int Categories);

internal sealed class LoadExampleCategoriesHandler(HubDbContext db, RequestContext context, SaveInParts parts, TimeProvider clock) : IHandle<LoadExampleCategories, CategoriesLoaded>
{
    public async Task<CategoriesLoaded> Handle(LoadExampleCategories request, CancellationToken cancellationToken)
    {
        await db.LockAsync("categories", context, cancellationToken);
        if (await db.CaseCategories.AnyAsync(cancellationToken)) throw CategoryRefusals.TreeThere.AsException();
        var now = clock.GetUtcNow();
        var tree = ExampleCategories.All.Select(c => CaseCategory.Create(Guid.CreateVersion7(now), context.Actor.Campaign, c.Code, c.Facts)).ToList();
        db.AddRange(tree);
        await parts.SaveAsync(forget: true, cancellationToken);
        await db.CodeWordsAsync(context, cancellationToken);
        return new(tree.Count);
    }
}

/// <summary>The example tree shipped with the server.</summary>
internal static class ExampleCategories
{
    private static readonly Lazy<IReadOnlyList<(string Code, CategoryFacts Facts)>> Read = new(ReadAll);

    public static IReadOnlyList<(string Code, CategoryFacts Facts)> All => Read.Value;

    private static List<(string Code, CategoryFacts Facts)> ReadAll()
    {
        using var lines = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Rectification/example-categories.csv")!, Encoding.UTF8);
        var rows = new List<(string Code, CategoryFacts Facts)>();
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            string?[] cells = [.. line.Split(',').Select(c => c.Length == 0 ? null : c)];
            rows.Add((cells[0]!, CategoryRegister.FactsOf(cells)));
        }

        return rows;
    }
}
