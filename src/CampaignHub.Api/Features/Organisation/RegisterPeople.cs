using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>The people and the units that rows of a register name by their codes.</summary>
internal sealed class RegisterPeople(IReadOnlyDictionary<string, (Guid Id, string NameZh, Guid? UnitId)> people, IReadOnlyDictionary<string, Guid> units)
{
    public static async Task<RegisterPeople> OfAsync(HubDbContext db, CancellationToken cancellationToken) => new(
        (await db.Staff.Select(m => new { m.Code, m.Id, m.NameZh, m.UnitId }).ToListAsync(cancellationToken)).ToDictionary(m => m.Code, m => (m.Id, m.NameZh, m.UnitId)),
        await db.Units.Where(u => u.ClosedOn == null).ToDictionaryAsync(u => u.Code, u => u.Id, cancellationToken));

    /// <summary>Writes the name that belongs to a code into a row that has none.</summary>
    public void Complete(string?[] row, int code, int name)
    {
        if (row[name] is null && row[code] is { } known && people.TryGetValue(known, out var person)) row[name] = person.NameZh;
    }

    public (string Column, Refusal Refusal)? PersonFault((string Column, string? Value) code, (string Column, string? Value) name) =>
        code.Value is null ? null
        : !people.TryGetValue(code.Value, out var person) ? (code.Column, SheetRefusals.ReferenceUnknown(code.Value))
        : name.Value is not null && name.Value != person.NameZh ? (name.Column, SheetRefusals.NameDiffers(code.Value, person.NameZh))
        : null;

    public Refusal? UnitFault(string? code) => code is null || units.ContainsKey(code) ? null : SheetRefusals.ReferenceUnknown(code);

    public Guid? Unit(string? code) => code is null ? null : units[code];

    /// <summary>Who a row means: somebody of the register, or somebody by name alone; the unit is the person's own unless another is named.</summary>
    public PostHolder? Person(string? code, string? name, string? unit = null) =>
        code is not null ? new(people[code].Id, people[code].NameZh, Unit(unit) ?? people[code].UnitId) : name is not null ? PostHolder.Named(name, Unit(unit)) : null;
}
