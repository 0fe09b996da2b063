using System.Security.Cryptography;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Takes a register over from an .xlsx by code: new rows are added, others changed, nothing removed. A dry run says what would change. With
/// <c>RowByRow</c> good rows are kept beside refused ones; without it one refused row keeps all out.
/// </summary>
public sealed record ImportRegister(RegisterName Register, string FileName, byte[] Content, bool DryRun, bool RowByRow) : ICommand<RegisterImportResult>, ITransactional
{
    private const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Tells one file from another where a key is used again.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Content));

    internal static void Map(RouteGroupBuilder registers) => registers.MapPost("/{register}/import", async (string register, IFormFile file, [FromForm] bool? dryRun, [FromForm] bool? rowByRow, Pipe pipe, CancellationToken ct) =>
    {
        if (file.Length > MostBytes) return new RefusedResult(StatusCodes.Status413PayloadTooLarge, OrganisationRefusals.FilesTooLarge);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return Results.Ok(await pipe.Send(new ImportRegister(Registers.Named(register), Path.GetFileName(file.FileName), content.ToArray(), dryRun ?? false, rowByRow ?? false), ct));
    }).DisableAntiforgery().Is<ImportRegister>(OrganisationFeature.Edit).Produces<RegisterImportResult>();
}

/// <summary>What became of the rows, or would; the first 500 changes and the first 2,000 reasons are listed, and the figures count all.</summary>
public sealed record RegisterImportResult(
    int Rows, int Created, int Updated, int Unchanged, int Refused, bool Applied, IReadOnlyList<RegisterChange> Changes, IReadOnlyList<ImportRowError> Errors);

/// <summary>A row that is new or differs, with the cells that do.</summary>
public sealed record RegisterChange(int Row, string Code, string Name, bool IsNew, IReadOnlyList<RegisterCell> Cells);

public sealed record RegisterCell(string Column, string? Before, string? After);

internal sealed class ImportRegisterValidator : AbstractValidator<ImportRegister>
{
    public ImportRegisterValidator() => RuleFor(i => i.Register).IsInEnum();
}

internal sealed class ImportRegisterHandler(HubDbContext db, RequestContext context, RegisterPace pace, TimeProvider clock) : IHandle<ImportRegister, RegisterImportResult>
{
    private const int MostChanges = 500;
    private const int MostErrors = 2000;

    public async Task<RegisterImportResult> Handle(ImportRegister request, CancellationToken cancellationToken)
    {
        var register = Register.Of(request.Register);
        if (context.Actor.Access.ScopeOf(register.Edit.Name) is null) throw HttpRefusals.PermissionDenied.AsException();
        await pace.BeginAsync(RegisterStage.Reading, 0, cancellationToken);
        var rows = SpreadsheetReader.Read(request.Content, register.Columns);
        if (!request.DryRun)
        {
            await db.LockAsync($"register {request.Register}", context, cancellationToken);
            if (register.Lock is { } also) await db.LockAsync(also, context, cancellationToken);
        }

        await pace.BeginAsync(RegisterStage.Checking, rows.Count, cancellationToken);
        var desk = await RegisterDesk.OfAsync(db, context, clock, cancellationToken) with { Pace = pace };
        var present = new Dictionary<string, IReadOnlyList<string?>>();
        await foreach (var row in register.RowsAsync(desk).WithCancellation(cancellationToken)) present.Add(register.KeyOf(row), row);
        var writer = await register.OpenAsync(desk, cancellationToken);
        var plan = RegisterPlan.Of(register, rows, present, writer);
        var apply = !request.DryRun && (request.RowByRow || plan.Refused.Count == 0);
        if (apply)
        {
            await pace.BeginAsync(RegisterStage.Writing, plan.Changed.Count, cancellationToken);
            await writer.WriteAsync(plan.Changed, cancellationToken);
        }

        var english = Problems.Language.StartsWith("en", StringComparison.Ordinal);
        var errors = plan.Refused.Take(MostErrors).Select(r => new ImportRowError(request.FileName, r.Row, r.Column.Title(english), r.Refusal.Code, r.Refusal.In(Problems.Language)));
        var created = plan.Changed.Count(r => r.IsNew);
        return new(rows.Count, created, plan.Changed.Count - created, plan.Unchanged, plan.Refused.Count, apply, [.. plan.Changed.Take(MostChanges).Select(r => Told(r, register, english))], [.. errors]);
    }

    private static RegisterChange Told(PlannedRow row, Register register, bool english)
    {
        var columns = register.Columns;
        return new(row.Row, row.Values[0]!, register.NameOf(row.Values), row.IsNew, [.. Enumerable.Range(1, columns.Count - 1).Where(i => columns[i].Use is not CellUse.Told && row.Changes(i)).Select(Cell)]);

        RegisterCell Cell(int i) => new(columns[i].Title(english), columns[i].Shown(row.Before?[i], english), columns[i].Shown(row.Values[i], english));
    }
}
