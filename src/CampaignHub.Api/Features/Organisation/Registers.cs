using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The registers that go out to a spreadsheet and come back.</summary>
public enum RegisterName
{
    People,
    Units,
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

    public static Register Of(RegisterName name) => name switch
    {
        RegisterName.People => new PeopleRegister(),
        RegisterName.Units => new UnitRegister(),
        _ => throw new InvalidOperationException($"Unknown register {name}."),
    };

    /// <summary>The rows in sight by code, one value for each column.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(HubDbContext db);

    /// <summary>Reads what the rows refer to.</summary>
    public abstract Task<RegisterWriter> OpenAsync(HubDbContext db, RequestContext context, CancellationToken cancellationToken);
}

/// <summary>Takes rows of a register over, after each has been checked.</summary>
internal abstract class RegisterWriter
{
    /// <summary>The column that does not fit and why; null when the row can be kept.</summary>
    public abstract (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row);

    /// <summary>Loads the known rows that will change, to be changed.</summary>
    public abstract Task LoadAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    public abstract void Write(Guid newId, IReadOnlyList<string?> row);
}
