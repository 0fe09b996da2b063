using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Platform.Http;

/// <summary>One permission and the built-in roles that hold it by default.</summary>
public sealed record Permission(string Name, params Role[] Roles)
{
    /// <summary>Concerns the campaign as a whole: an assignment over a unit, an area or a body does not give it.</summary>
    public bool CampaignWide { get; init; }
}

/// <summary>A feature's table of contents: its routes and its permissions.</summary>
public interface IFeature
{
    IReadOnlyList<Permission> Permissions { get; }

    /// <summary>Maps every use case under /api.</summary>
    void Map(IEndpointRouteBuilder api);

    /// <summary>Registers what the feature's handlers need beyond handlers and validators.</summary>
    void Register(IServiceCollection services)
    {
    }
}

/// <summary>What there is to be allowed, and to whom by default; gathered from the features at start.</summary>
public sealed class PermissionTable(IEnumerable<IFeature> features)
{
    private readonly IReadOnlyDictionary<string, Permission> byName = features.SelectMany(f => f.Permissions).ToDictionary(p => p.Name);

    public IEnumerable<Permission> All => byName.Values;

    public bool Knows(string permission) => byName.ContainsKey(permission);

    public bool IsCampaignWide(string permission) => byName.TryGetValue(permission, out var found) && found.CampaignWide;

    public bool Allows(string permission, Role role) => byName.TryGetValue(permission, out var found) && found.Roles.Contains(role);

    public IReadOnlyList<string> DefaultsOf(Role role) => [.. byName.Values.Where(p => p.Roles.Contains(role)).Select(p => p.Name).Order(StringComparer.Ordinal)];
}

/// <summary>Names the permission a route needs; a route without it answers nobody.</summary>
public sealed record RequiredPermission(string Name);

/// <summary>Marks the few routes that need no session.</summary>
public sealed record OpenToAll;

public static class RouteExtensions
{
    /// <summary>Gives the route its use case's name and the permission it needs.</summary>
    public static RouteHandlerBuilder Is<TUseCase>(this RouteHandlerBuilder route, Permission permission) =>
        route.WithName(typeof(TUseCase).Name).WithMetadata(new RequiredPermission(permission.Name));

    /// <summary>Gives the route its use case's name and opens it to everybody.</summary>
    public static RouteHandlerBuilder IsOpenToAll<TUseCase>(this RouteHandlerBuilder route) =>
        route.WithName(typeof(TUseCase).Name).WithMetadata(new OpenToAll());
}
