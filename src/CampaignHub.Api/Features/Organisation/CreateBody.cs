using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Founds a body of any kind, at the top or under another (O-03, O-09 to O-17, O-35, O-36, O-38). The client makes the id: sent again, it answers the same.</summary>
public sealed record CreateBody(Guid BodyId, Guid? ParentId, BodyKind Kind, string NameZh, string NameEn, DateOnly FoundedOn) : ICommand<BodyNode>, ITransactional
{
    internal static void Map(RouteGroupBuilder bodies) =>
        bodies.MapPost("/", (CreateBody command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<CreateBody>(OrganisationFeature.Edit);
}

internal sealed class CreateBodyValidator : AbstractValidator<CreateBody>
{
    public CreateBodyValidator()
    {
        RuleFor(b => b.BodyId).NotEmpty();
        RuleFor(b => b.Kind).IsInEnum();
        RuleFor(b => b.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(b => b.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(b => b.FoundedOn).NotEmpty();
    }
}

internal sealed class CreateBodyHandler(HubDbContext db, RequestContext context) : IHandle<CreateBody, BodyNode>, IReplay<CreateBody, BodyNode>
{
    public async Task<BodyNode> Handle(CreateBody request, CancellationToken cancellationToken)
    {
        await db.LockAsync("bodies", context, cancellationToken);
        await db.RequireParentAsync(request.ParentId, request.FoundedOn, cancellationToken);
        var position = await db.Bodies.Where(b => b.ParentId == request.ParentId).MaxAsync(b => (int?)b.Position, cancellationToken) ?? 0;
        var body = Body.Create(request.BodyId, context.Actor.Campaign, request.ParentId, request.Kind, request.NameZh.Trim(), request.NameEn.Trim(), position + 1, request.FoundedOn);
        db.Add(body);
        return BodyNodes.Of(body, body.On(request.FoundedOn), [], 0);
    }

    public async Task<BodyNode?> FirstAnswer(CreateBody request, CancellationToken cancellationToken)
    {
        var body = await db.Bodies.AsNoTracking().FirstOrDefaultAsync(b => b.Id == request.BodyId && b.Kind == request.Kind && b.FoundedOn == request.FoundedOn, cancellationToken);
        return body is null ? null : BodyNodes.Of(body, body.On(request.FoundedOn), [], 0);
    }
}
