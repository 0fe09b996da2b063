using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>A register as an .xlsx in the shape it is imported in: the rows in sight, or none for a template; a second sheet says what stands in the columns.</summary>
public sealed record ExportRegister
{
    internal static void Map(RouteGroupBuilder registers) => registers.MapGet("/{register}/rows.xlsx", async (string register, bool? template, HubDbContext db, RequestContext context, TimeProvider clock, CancellationToken ct) =>
    {
        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        var kept = Register.Of(Registers.Named(register));
        if (context.Actor.Access.ScopeOf(kept.Read.Name) is null) throw HttpRefusals.PermissionDenied.AsException();
        context.Actor = context.Actor.Access.By(kept.Read.Name);
        var rows = template is true ? AsyncEnumerable.Empty<IReadOnlyList<string?>>() : kept.RowsAsync(await RegisterDesk.OfAsync(db, context, clock, ct));
        var file = new MemoryStream();
        await Spreadsheet.WriteAsync(file, english ? kept.En : kept.Zh, english, kept.Columns, rows, ct);
        file.Position = 0;
        var name = Registers.Named(register).ToString().ToLowerInvariant();
        return Results.File(file, Spreadsheet.MediaType, template is true ? $"{name}-template.xlsx" : $"{name}.xlsx");
    }).Is<ExportRegister>(OrganisationFeature.Read).Produces<string>(StatusCodes.Status200OK, Spreadsheet.MediaType);
}
