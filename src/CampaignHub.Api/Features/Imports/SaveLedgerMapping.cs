using System.Globalization;
using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Imports;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Keeps a column mapping for a foreign ledger under the client's id, new or changed; sent again, it changes nothing.</summary>
public sealed record SaveLedgerMapping(string Name, string SourceSystem, LedgerColumns Columns, IReadOnlyList<string> DateFormats, bool CreateMissingUnits) : ICommand<LedgerMapping>
{
    public UnknownCategory UnknownCategory { get; init; }

    /// <summary>Code of the category of rows that name none.</summary>
    public string? DefaultCategory { get; init; }

    [JsonIgnore]
    public Guid MappingId { get; init; }

    internal static void Map(RouteGroupBuilder mappings) => mappings.MapPut("/{mappingId:guid}", (Guid mappingId, SaveLedgerMapping command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { MappingId = mappingId }, ct)).Is<SaveLedgerMapping>(ImportsFeature.Import);
}

/// <summary>A saved column mapping.</summary>
public sealed record LedgerMapping(Guid MappingId, string Name, string SourceSystem, LedgerColumns Columns, IReadOnlyList<string> DateFormats, bool CreateMissingUnits, UnknownCategory UnknownCategory, string? DefaultCategory)
{
    internal static LedgerMapping Of(SavedMapping saved) => new(
        saved.Id, saved.Name, saved.Rules.SourceSystem, saved.Rules.Columns, saved.Rules.DateFormats, saved.Rules.CreateMissingUnits, saved.Rules.UnknownCategory, saved.Rules.DefaultCategory);
}

internal sealed class SaveLedgerMappingValidator : AbstractValidator<SaveLedgerMapping>
{
    private static readonly DateTime Sample = new(2018, 7, 14, 15, 16, 17, DateTimeKind.Unspecified);

    public SaveLedgerMappingValidator()
    {
        RuleFor(m => m.MappingId).NotEmpty();
        RuleFor(m => m.Name).NotEmpty().MaximumLength(100);
        RuleFor(m => m.SourceSystem).NotEmpty().MaximumLength(64);
        RuleFor(m => m.DateFormats).NotEmpty().Must(f => f is null || f.Count <= 10);
        RuleForEach(m => m.DateFormats).NotEmpty().MaximumLength(40).Must(CanBeRead);
        RuleFor(m => m.UnknownCategory).IsInEnum();
        RuleFor(m => m.DefaultCategory).MaximumLength(64);
        RuleFor(m => m.DefaultCategory).NotEmpty().When(m => m.UnknownCategory is UnknownCategory.Default);
        RuleFor(m => m.Columns).NotNull();
        When(m => m.Columns is not null, () =>
        {
            RuleFor(m => m.Columns.Key).NotEmpty();
            RuleFor(m => m.Columns.Description).NotEmpty().Must(d => d is null || d.Count <= 5);
            RuleFor(m => m.Columns.UnitCode).NotEmpty();
            RuleFor(m => m.Columns.LoggedAt).NotEmpty();
        });
    }

    private static bool CanBeRead(string? format)
    {
        try
        {
            return format is { Length: > 1 } && DateTime.TryParseExact(Sample.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && read.Date == Sample.Date;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}

internal sealed class SaveLedgerMappingHandler(HubDbContext db, RequestContext context) : IHandle<SaveLedgerMapping, LedgerMapping>
{
    public async Task<LedgerMapping> Handle(SaveLedgerMapping request, CancellationToken cancellationToken)
    {
        var category = string.IsNullOrWhiteSpace(request.DefaultCategory) ? null : request.DefaultCategory.Trim();
        if (category is not null && !await db.CaseCategories.AnyAsync(c => c.Code == category, cancellationToken)) throw CategoryRefusals.NotFound.AsException();
        var rules = new LedgerRules(request.SourceSystem.Trim(), request.Columns, request.DateFormats, request.CreateMissingUnits) { UnknownCategory = request.UnknownCategory, DefaultCategory = category };
        var saved = await db.LedgerMappings.FirstOrDefaultAsync(m => m.Id == request.MappingId, cancellationToken);
        if (saved is null) db.Add(saved = SavedMapping.Create(request.MappingId, context.Actor.Campaign, request.Name.Trim(), rules));
        else saved.Change(request.Name.Trim(), rules);
        return LedgerMapping.Of(saved);
    }
}
