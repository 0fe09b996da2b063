using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Features.Worktime;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The registers that go out to a spreadsheet and come back.</summary>
public enum RegisterName
{
    People,
    Units,
    Areas,
    Bodies,

    /// <summary>Who holds the posts of bodies, one row for each term.</summary>
    Members,

    /// <summary>Which units answer for the points.</summary>
    Owners,

    /// <summary>Holidays and make-up days.</summary>
    Holidays,

    /// <summary>The tree of categories of problems.</summary>
    Categories,
}

internal static class Registers
{
    /// <summary>The register of a route; refused when there is none of that name.</summary>
    public static RegisterName Named(string word) =>
        Enum.TryParse<RegisterName>(word, ignoreCase: true, out var name) && Enum.IsDefined(name) ? name : throw SheetRefusals.RegisterUnknown.AsException();
}

/// <summary>What the spreadsheet of one register looks like, and how a row of it reads and changes what is kept. The first column is the code.</summary>
internal abstract class Register
{
    public abstract string Zh { get; }

    public abstract string En { get; }

    public abstract IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>What whoever sees the rows must hold.</summary>
    public virtual Permission Read => OrganisationFeature.Read;

    /// <summary>What whoever changes the rows must hold.</summary>
    public virtual Permission Edit => OrganisationFeature.Edit;

    /// <summary>What else must not change meanwhile.</summary>
    public virtual string? Lock => null;

    public static Register Of(RegisterName name) => name switch
    {
        RegisterName.People => new PeopleRegister(),
        RegisterName.Units => new UnitRegister(),
        RegisterName.Areas => new AreaRegister(),
        RegisterName.Bodies => new BodyRegister(),
        RegisterName.Members => new MemberRegister(),
        RegisterName.Owners => new OwnerRegister(),
        RegisterName.Holidays => new CalendarDayRegister(),
        RegisterName.Categories => new CategoryRegister(),
        _ => throw new InvalidOperationException($"Unknown register {name}."),
    };

    public SheetColumn Column(string key) => Columns.First(c => c.Key == key);

    /// <summary>What tells a row from every other.</summary>
    public virtual string KeyOf(IReadOnlyList<string?> row) => row[0]!;

    /// <summary>The key as a reader knows it.</summary>
    public virtual string NameKey(IReadOnlyList<string?> row) => row[0]!;

    /// <summary>What a row is called in a preview.</summary>
    public virtual string NameOf(IReadOnlyList<string?> row) => row[1] ?? "";

    /// <summary>The rows in sight by code as they stand today, one value for each column.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk);

    /// <summary>Reads what the rows refer to.</summary>
    public abstract Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken);
}

/// <summary>Where and when rows are taken over.</summary>
internal sealed record RegisterDesk(HubDbContext Db, RequestContext Context, DateOnly Today, TimeZoneInfo Zone, DateTimeOffset Now)
{
    /// <summary>Tells how far it has come; null where nothing is written.</summary>
    public RegisterPace? Pace { get; init; }

    public Guid CampaignId => Context.Actor.Campaign;

    public Guid NewId() => Guid.CreateVersion7(Now);

    public static async Task<RegisterDesk> OfAsync(HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken cancellationToken) =>
        new(db, context, await db.TodayAsync(context, clock, cancellationToken), await db.CampaignZone(context, cancellationToken), clock.GetUtcNow());
}

/// <summary>Takes rows of a register over, after each has been checked.</summary>
internal abstract class RegisterWriter
{
    /// <summary>Fills in what follows from the other cells of a row, before it is looked up.</summary>
    public virtual void Complete(string?[] row)
    {
    }

    /// <summary>Fills in what follows from what is kept.</summary>
    public virtual void Settle(string?[] row, IReadOnlyList<string?>? before)
    {
    }

    /// <summary>The column that does not fit and why; null when the row can be kept as far as it alone can tell.</summary>
    public abstract (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before);

    /// <summary>The rows that do not fit with the others; asked again without them until there are none.</summary>
    public virtual IEnumerable<(PlannedRow Row, string Column, Refusal Refusal)> Together(IReadOnlyList<PlannedRow> rows) => [];

    /// <summary>Writes all rows, telling of every thousand.</summary>
    public abstract Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken);
}
