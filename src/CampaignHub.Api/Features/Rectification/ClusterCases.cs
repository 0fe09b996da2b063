using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The part of the map on the screen, in degrees, and its zoom as web maps count it.</summary>
public sealed record MapWindow
{
    public double West { get; init; }

    public double South { get; init; }

    public double East { get; init; }

    public double North { get; init; }

    public int Zoom { get; init; }
}

/// <summary>The open cases within a window of the map: one by one where there are few, and otherwise counted by cells of a grid, so that the answer is small whatever the ledger holds.</summary>
public sealed record ClusterCases(CaseFilter Filter, MapWindow Window) : IQuery<CaseClusters>
{
    /// <summary>Up to here they are shown one by one.</summary>
    public const int MostPins = 300;

    /// <summary>Cells along one side of the window.</summary>
    public const int MostAcross = 24;

    internal static void Map(RouteGroupBuilder cases) => cases.MapGet("/clusters", ([AsParameters] CaseFilter filter, [AsParameters] MapWindow window, Pipe pipe, CancellationToken ct) =>
        pipe.Send(new ClusterCases(filter, window), ct)).Is<ClusterCases>(RectificationFeature.Read);
}

/// <summary>Either pins or clusters; the total is that of the window and is their sum.</summary>
public sealed record CaseClusters(IReadOnlyList<CasePin> Pins, IReadOnlyList<CaseCluster> Clusters, int Total);

/// <summary>How many cases stand around a place, and how many of them are overdue or soon will be.</summary>
public sealed record CaseCluster(double Longitude, double Latitude, int Count, int Overdue, int DueSoon);

internal sealed class ClusterCasesValidator : AbstractValidator<ClusterCases>
{
    public ClusterCasesValidator()
    {
        RuleFor(c => c.Window.West).InclusiveBetween(-180, 180);
        RuleFor(c => c.Window.East).InclusiveBetween(-180, 180).GreaterThan(c => c.Window.West);
        RuleFor(c => c.Window.South).InclusiveBetween(-90, 90);
        RuleFor(c => c.Window.North).InclusiveBetween(-90, 90).GreaterThan(c => c.Window.South);
        RuleFor(c => c.Window.Zoom).InclusiveBetween(0, 22);
    }
}

internal sealed class ClusterCasesHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ClusterCases, CaseClusters>
{
    public async Task<CaseClusters> Handle(ClusterCases request, CancellationToken cancellationToken)
    {
        var (now, window) = (clock.GetUtcNow(), request.Window);
        var all = request.Filter.On(db, await db.CampaignZone(context, cancellationToken), now).Open()
            .Where(c => c.Longitude >= window.West && c.Longitude <= window.East && c.Latitude >= window.South && c.Latitude <= window.North);
        var pins = await PinCases.PinsOf(all, now, ClusterCases.MostPins + 1, cancellationToken);
        if (pins.Count <= ClusterCases.MostPins) return new(pins, [], pins.Count);
        var clusters = await ClustersOf(all, window, now, cancellationToken);
        return new([], clusters, clusters.Sum(c => c.Count));
    }

    /// <summary>Cells are as wide as 64 points of the screen, and wider where the window is too large for its zoom.</summary>
    private static async Task<List<CaseCluster>> ClustersOf(IQueryable<RectificationCase> all, MapWindow window, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var side = Math.Max(360 / Math.Pow(2, window.Zoom + 2), Math.Max(window.East - window.West, window.North - window.South) / ClusterCases.MostAcross);
        var soon = now.AddHours(24);
        return await all.GroupBy(c => new { X = Math.Floor((c.Longitude!.Value - window.West) / side), Y = Math.Floor((c.Latitude!.Value - window.South) / side) })
            .Select(cell => new CaseCluster(
                cell.Average(c => c.Longitude!.Value), cell.Average(c => c.Latitude!.Value), cell.Count(), cell.Count(c => c.PausedAt == null && c.DueAt < now),
                cell.Count(c => c.PausedAt == null && c.DueAt >= now && c.DueAt < soon)))
            .ToListAsync(cancellationToken);
    }
}
