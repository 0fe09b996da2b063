using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Renames an area, numbers it in its zone, and says what is to be done there (O-21, O-28).</summary>
public sealed record EditArea(int Version, string NameZh, string? NameEn, int? Number, string? Content) : ICommand<AreaReceipt>
{
    [JsonIgnore]
    public Guid AreaId { get; init; }

    internal static void Map(RouteGroupBuilder areas) => areas.MapPut("/{areaId:guid}", async (Guid areaId, EditArea command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { AreaId = areaId }, ct);
        return await pipe.Send(new GetArea(areaId), ct);
    }).Is<EditArea>(OrganisationFeature.Edit);
}

internal sealed class EditAreaValidator : AbstractValidator<EditArea>
{
    public EditAreaValidator()
    {
        RuleFor(a => a.NameZh).NotEmpty().MaximumLength(DivisionPlan.LongestName);
        RuleFor(a => a.NameEn).MaximumLength(200);
        RuleFor(a => a.Number).InclusiveBetween(1, 9999);
        RuleFor(a => a.Content).MaximumLength(2000);
    }
}

internal sealed class EditAreaHandler(HubDbContext db) : IHandle<EditArea, AreaReceipt>
{
    public async Task<AreaReceipt> Handle(EditArea request, CancellationToken cancellationToken)
    {
        var area = await db.LoadArea(request.AreaId, request.Version, cancellationToken);
        area.Describe(request.NameZh.Trim(), Blank(request.NameEn), request.Number, Blank(request.Content));
        return new(area.Id, area.Version);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
