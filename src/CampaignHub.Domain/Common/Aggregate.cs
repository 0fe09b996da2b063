namespace CampaignHub.Domain.Common;

/// <summary>Something that happened and that others may act on after it is safely stored.</summary>
public interface IDomainEvent
{
    Guid CampaignId { get; }
}

/// <summary>Belongs to one campaign and is seen from within it only.</summary>
public interface ICampaignOwned
{
    Guid CampaignId { get; }
}

/// <summary>Marks what is written to the audit log, change by change.</summary>
public interface IAudited : ICampaignOwned;

/// <summary>Root of a consistency border: changes only through its verbs and remembers the events they raise.</summary>
public abstract class Aggregate : IAudited
{
    private readonly List<IDomainEvent> events = [];

    public Guid Id { get; protected set; }

    public Guid CampaignId { get; protected set; }

    public IReadOnlyList<IDomainEvent> Events => events;

    protected void Raise(IDomainEvent happened) => events.Add(happened);

    public void ForgetEvents() => events.Clear();
}

/// <summary>Who acts, as the rules need to know it: the person, the name to print, and the unit acted for, if any.</summary>
public sealed record Person(Guid UserId, string Name, Guid? UnitId)
{
    /// <summary>The clock itself: cycles and imports act under this name.</summary>
    public static Person System { get; } = new(Guid.Empty, "系统", null);
}
