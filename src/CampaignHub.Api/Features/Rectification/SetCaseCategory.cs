using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Adds a category (version 0) or changes one; its code stays. Cases dispatched already keep their limits.</summary>
public sealed record SetCaseCategory(int Version, CategoryKind Kind, string NameZh, string NameEn) : ICommand<CategoryRow>
{
    [JsonIgnore]
    public string Code { get; init; } = "";

    public string? ParentCode { get; init; }

    public string? FilingStandard { get; init; }

    public string? ClosingStandard { get; init; }

    public string? FilingStandardEn { get; init; }

    public string? ClosingStandardEn { get; init; }

    public LimitRow? Limit { get; init; }

    public LimitRow? Extended { get; init; }

    public bool Urgent { get; init; }

    public OwnerAxis OwnerAxis { get; init; }

    public int NearRadius { get; init; } = CaseCategory.UsualRadius;

    public int NearDays { get; init; } = CaseCategory.UsualDays;

    public bool PhotoRequired { get; init; }

    public bool Active { get; init; } = true;

    internal static void Map(RouteGroupBuilder categories) => categories.MapPut("/{code}", (string code, SetCaseCategory command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { Code = code.Trim() }, ct)).Is<SetCaseCategory>(RectificationFeature.Categories);
}

internal sealed class SetCaseCategoryValidator : AbstractValidator<SetCaseCategory>
{
    public SetCaseCategoryValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(CaseCategories.LongestCode);
        RuleFor(c => c.ParentCode).MaximumLength(CaseCategories.LongestCode);
        RuleFor(c => c.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(c => c.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.OwnerAxis).IsInEnum();
        RuleFor(c => c.FilingStandard).MaximumLength(CaseCategories.LongestStandard);
        RuleFor(c => c.ClosingStandard).MaximumLength(CaseCategories.LongestStandard);
        RuleFor(c => c.FilingStandardEn).MaximumLength(CaseCategories.LongestStandard);
        RuleFor(c => c.ClosingStandardEn).MaximumLength(CaseCategories.LongestStandard);
        RuleFor(c => c.Limit).Must(l => l is null || l.Fits());
        RuleFor(c => c.Extended).Must(l => l is null || l.Fits());
    }
}

internal sealed class SetCaseCategoryHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SetCaseCategory, CategoryRow>
{
    public async Task<CategoryRow> Handle(SetCaseCategory request, CancellationToken cancellationToken)
    {
        await db.LockAsync("categories", context, cancellationToken);
        var category = await db.CaseCategories.FirstOrDefaultAsync(c => c.Code == request.Code, cancellationToken);
        if ((category?.Version ?? 0) != request.Version) throw CategoryRefusals.Changed.AsException();
        var parentCode = string.IsNullOrWhiteSpace(request.ParentCode) ? null : request.ParentCode.Trim();
        await RequireFitAsync(request, parentCode, cancellationToken);
        var facts = new CategoryFacts(parentCode, request.Kind, request.NameZh.Trim(), request.NameEn.Trim())
        {
            FilingStandard = request.FilingStandard,
            ClosingStandard = request.ClosingStandard,
            FilingStandardEn = Told(request.FilingStandardEn),
            ClosingStandardEn = Told(request.ClosingStandardEn),
            Limit = request.Limit?.AsLimit(),
            Extended = request.Extended?.AsLimit(),
            Urgent = request.Urgent,
            OwnerAxis = request.OwnerAxis,
            NearRadius = request.NearRadius,
            NearDays = request.NearDays,
            PhotoRequired = request.PhotoRequired,
            Active = request.Active,
        };
        if (category is not null) category.Amend(facts);
        else db.Add(category = CaseCategory.Create(Guid.CreateVersion7(clock.GetUtcNow()), context.Actor.Campaign, request.Code, facts));
        return CategoryRow.Of(category);
    }

    private static string? Told(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task RequireFitAsync(SetCaseCategory request, string? parentCode, CancellationToken cancellationToken)
    {
        var kept = await db.CaseCategories.Select(c => new { c.Code, c.ParentCode, c.Kind }).ToListAsync(cancellationToken);
        var tree = new CodeTree(kept.Select(c => KeyValuePair.Create(c.Code, c.ParentCode)), [KeyValuePair.Create(request.Code, parentCode)]);
        if (tree.PlaceOf(request.Code) is CodePlace.Rootless) throw CategoryRefusals.ParentNotFound.AsException();
        if (tree.PlaceOf(request.Code) is not CodePlace.Rooted) throw CategoryRefusals.Ring.AsException();
        if (kept.Any(c => (c.Code == parentCode || c.ParentCode == request.Code) && c.Kind != request.Kind)) throw CategoryRefusals.KindDiffers.AsException();
    }
}
