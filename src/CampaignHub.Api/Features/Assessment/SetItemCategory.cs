using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Assessment;

/// <summary>Says which category of the tree a case found by an item of a check sheet is of, or none; the caller names the one it saw.</summary>
public sealed record SetItemCategory(string? Category, string? Seen) : ICommand<Nothing>
{
    [JsonIgnore]
    public string Code { get; init; } = "";

    [JsonIgnore]
    public Guid ItemId { get; init; }

    internal static void Map(RouteGroupBuilder types) => types.MapPut("/{code}/items/{itemId:guid}/category", async (string code, Guid itemId, SetItemCategory command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { Code = code, ItemId = itemId }, ct);
        return await pipe.Send(new GetPointType(code), ct);
    }).Is<SetItemCategory>(AssessmentFeature.Edit);
}

internal sealed class SetItemCategoryValidator : AbstractValidator<SetItemCategory>
{
    public SetItemCategoryValidator()
    {
        RuleFor(i => i.Category).MaximumLength(64);
        RuleFor(i => i.Seen).MaximumLength(64);
    }
}

internal sealed class SetItemCategoryHandler(HubDbContext db, RequestContext context) : IHandle<SetItemCategory, Nothing>
{
    public async Task<Nothing> Handle(SetItemCategory request, CancellationToken cancellationToken)
    {
        context.Actor.RequireWholeCampaign();
        var type = await db.PointTypes.Include(t => t.Items).FirstOrDefaultAsync(t => t.Code == request.Code, cancellationToken) ?? throw AssessmentRefusals.PointTypeNotFound.AsException();
        var category = string.IsNullOrWhiteSpace(request.Category) ? null : request.Category.Trim();
        if (category is not null && !await db.CaseCategories.AnyAsync(c => c.Code == category && c.Active, cancellationToken)) throw CategoryRefusals.NotFound.AsException();
        type.Sort(request.ItemId, category, string.IsNullOrWhiteSpace(request.Seen) ? null : request.Seen.Trim());
        return Nothing.Value;
    }
}
