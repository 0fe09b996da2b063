using System.Linq.Expressions;
using System.Reflection;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Maps a feature's tables; found by scanning.</summary>
internal interface ITables
{
    /// <summary>Maps the tables; row filters may read <paramref name="db"/>'s scope, which each query takes from its own context.</summary>
    void Map(ModelBuilder model, HubDbContext db);
}

/// <summary>
/// The one database context. Row scope is built in: every campaign-owned table is filtered to the actor's campaign, and tables of
/// points, cases, checks and receipts to the rows the actor has in sight, in every query, count, export and look-up by id. Accounts alone are found before a campaign is known.
/// </summary>
public sealed partial class HubDbContext(DbContextOptions<HubDbContext> options) : IdentityUserContext<HubUser, Guid>(options)
{
    private RequestContext context = new();
    private TimeProvider clock = TimeProvider.System;

    /// <summary>The campaign in sight; null sees all and is the system's alone.</summary>
    public Guid? ScopeCampaignId => context.Actor.CampaignId;

    /// <summary>True when every row of the campaign is in sight.</summary>
    public bool ScopeIsWhole => context.Actor.Scope.WholeCampaign;

    public Guid[] ScopeUnits => context.Actor.Scope.Units;

    public Guid[] ScopeAreas => context.Actor.Scope.Areas;

    /// <summary>Units seated in the areas in sight.</summary>
    public Guid[] ScopeUnitsInAreas => context.Actor.Scope.UnitsInAreas;

    /// <summary>Bodies in sight, themselves and not what their units have.</summary>
    public Guid[] ScopeBodies => context.Actor.Scope.Bodies;

    /// <summary>Areas of which the points alone are in sight.</summary>
    public Guid[] ScopePointAreas => context.Actor.Scope.PointAreas;

    /// <summary>Whose own reports are in sight; null for nobody's.</summary>
    public Guid? ScopeAuthor => context.Actor.Scope.Author;

    /// <summary>By which name they are the caller's own; null for nobody.</summary>
    public string? ScopeAuthorName => context.Actor.Scope.Author is null ? null : context.Actor.Name;

    /// <summary>True when unannounced checks show everywhere before they are published.</summary>
    public bool UnpublishedIsWhole => context.Actor.Unpublished.WholeCampaign;

    public Guid[] UnpublishedUnits => context.Actor.Unpublished.Units;

    public Guid[] UnpublishedAreas => context.Actor.Unpublished.Areas;

    /// <summary>Whoever works through this context, and by which clock.</summary>
    internal HubDbContext For(RequestContext request, TimeProvider time)
    {
        (context, clock) = (request, time);
        return this;
    }

    /// <summary>Saves with the audit of what is saved, whoever calls: the pipeline, the accounts library, a worker.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        SearchColumns.Fold(this);
        var entries = AuditTrail.Collect(this, context, clock.GetUtcNow());
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        catch
        {
            Forget(entries);
            throw;
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        SearchColumns.Fold(this);
        var entries = AuditTrail.Collect(this, context, clock.GetUtcNow());
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch
        {
            Forget(entries);
            throw;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<HubUser>().ToTable("users");
        builder.Entity<HubUser>().HasIndex(u => new { u.CampaignId, u.UserName });
        foreach (var type in typeof(HubDbContext).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && typeof(ITables).IsAssignableFrom(t)).OrderBy(t => t.FullName, StringComparer.Ordinal))
            ((ITables)Activator.CreateInstance(type)!).Map(builder, this);

        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(ICampaignOwned).IsAssignableFrom(e.ClrType) && e.ClrType != typeof(HubUser)).ToList())
            typeof(HubDbContext).GetMethod(nameof(FilterByCampaign), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(entity.ClrType).Invoke(this, [builder]);
        foreach (var aggregate in builder.Model.GetEntityTypes().Where(e => typeof(Aggregate).IsAssignableFrom(e.ClrType)).ToList())
        {
            builder.Entity(aggregate.ClrType).Ignore(nameof(Aggregate.Events));
            builder.Entity(aggregate.ClrType).Property(nameof(Aggregate.Id)).ValueGeneratedNever();
        }

        builder.HasDbFunction(() => BusinessDate(default, "")).HasName("business_date");
        builder.HasDbFunction(() => HasCharacters("", Array.Empty<string>())).HasName("has_characters");
        builder.HasDbFunction(() => HasPieces("", Array.Empty<string>())).HasName("has_pieces");
        builder.HasDbFunction(() => SplitPart("", "", 0)).HasName("split_part").IsBuiltIn();
        SnakeCase.Apply(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(32);
        configurationBuilder.Properties<decimal>().HavePrecision(9, 4);
    }

    /// <summary>The date of an instant in a time zone, cut by the database (function business_date); for queries only.</summary>
    public static DateOnly BusinessDate(DateTimeOffset at, string zone) => throw new InvalidOperationException($"Only the database reads {at} in {zone}.");

    /// <summary>Whether a text holds all of these characters (function has_characters, which an index answers); for queries only.</summary>
    public static bool HasCharacters(string text, string[] characters) => throw new InvalidOperationException($"Only the database looks for {characters.Length} characters in {text}.");

    /// <summary>Whether a text holds all of these pieces of one or two characters (function has_pieces, which an index answers); for queries only.</summary>
    public static bool HasPieces(string text, string[] pieces) => throw new InvalidOperationException($"Only the database looks for {pieces.Length} pieces in {text}.");

    /// <summary>One part of a text between delimiters, counted from its end where the place is negative; for queries only.</summary>
    public static string SplitPart(string text, string delimiter, int place) => throw new InvalidOperationException($"Only the database takes part {place} of {text} between {delimiter}.");

    // What was not saved may be tried again, and is collected again then.
    private void Forget(IReadOnlyList<AuditEntry> entries)
    {
        foreach (var entry in entries) Entry(entry).State = EntityState.Detached;
    }

    private void FilterByCampaign<T>(ModelBuilder builder)
        where T : class, ICampaignOwned
    {
        Expression<Func<T, bool>> own = row => ScopeCampaignId == null || row.CampaignId == ScopeCampaignId;
        builder.Entity<T>().HasQueryFilter("campaign", own);
    }
}
