using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Adds an area to the tree, such as a zone, a grid or a road section (O-21, O-27, O-28). The client makes the id: sent again, it answers the same.</summary>
public sealed record CreateArea(
    Guid AreaId, string Code, string NameZh, string? NameEn, AreaLevel Level, Guid? ParentId, int? Number, string? Content) : ICommand<AreaReceipt>, ITransactional
{
    internal static void Map(RouteGroupBuilder areas) => areas.MapPost("/", async (CreateArea command, Pipe pipe, CancellationToken ct) =>
    {
        var made = await pipe.Send(command, ct);
        return await pipe.Send(new GetArea(made.AreaId), ct);
    }).Is<CreateArea>(OrganisationFeature.Edit);
}

/// <summary>Proof that a change of an area is stored, with the version it has now.</summary>
public sealed record AreaReceipt(Guid AreaId, int Version);

internal sealed class CreateAreaValidator : AbstractValidator<CreateArea>
{
    public CreateAreaValidator()
    {
        RuleFor(a => a.AreaId).NotEmpty();
        RuleFor(a => a.Code).NotEmpty().MaximumLength(32);
        RuleFor(a => a.NameZh).NotEmpty().MaximumLength(DivisionPlan.LongestName);
        RuleFor(a => a.NameEn).MaximumLength(200);
        RuleFor(a => a.Level).IsInEnum();
        RuleFor(a => a.Number).InclusiveBetween(1, 9999);
        RuleFor(a => a.Content).MaximumLength(2000);
    }
}

internal sealed class CreateAreaHandler(HubDbContext db, RequestContext context) : IHandle<CreateArea, AreaReceipt>, IReplay<CreateArea, AreaReceipt>
{
    public async Task<AreaReceipt> Handle(CreateArea request, CancellationToken cancellationToken)
    {
        await db.LockAsync("areas", context, cancellationToken);
        var parent = request.ParentId is { } parentId ? await db.Areas.FirstOrDefaultAsync(a => a.Id == parentId, cancellationToken) ?? throw OrganisationRefusals.AreaNotFound.AsException() : null;
        var area = Area.Create(request.AreaId, context.Actor.Campaign, request.Code.Trim(), request.NameZh.Trim(), Blank(request.NameEn), request.Level, parent);
        area.Describe(area.NameZh, area.NameEn, request.Number, Blank(request.Content));
        db.Add(area);
        return new(area.Id, area.Version);
    }

    public async Task<AreaReceipt?> FirstAnswer(CreateArea request, CancellationToken cancellationToken)
    {
        var code = request.Code.Trim();
        return await db.Areas.AsNoTracking().Where(a => a.Id == request.AreaId && a.Code == code).Select(a => new AreaReceipt(a.Id, a.Version)).FirstOrDefaultAsync(cancellationToken);
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
