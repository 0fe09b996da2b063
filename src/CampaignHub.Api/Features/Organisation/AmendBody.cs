using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Gives a body another name or another place in the chart from a business date on; the days before keep the old answer (O-05).</summary>
public sealed record AmendBody(Guid? ParentId, string NameZh, string NameEn, int? Position, DateOnly From) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPut("/{bodyId:guid}", async (Guid bodyId, AmendBody command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { BodyId = bodyId }, ct);
        return await pipe.Send(new GetBody(bodyId, command.From), ct);
    }).Is<AmendBody>(OrganisationFeature.Edit);
}

internal sealed class AmendBodyValidator : AbstractValidator<AmendBody>
{
    public AmendBodyValidator()
    {
        RuleFor(b => b.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(b => b.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(b => b.Position).InclusiveBetween(1, 10_000);
        RuleFor(b => b.From).NotEmpty();
    }
}

internal sealed class AmendBodyHandler(HubDbContext db, RequestContext context) : IHandle<AmendBody, Nothing>
{
    public async Task<Nothing> Handle(AmendBody request, CancellationToken cancellationToken)
    {
        await db.LockAsync("bodies", context, cancellationToken);
        var body = await db.LoadBodyAsync(request.BodyId, cancellationToken);
        if (request.ParentId != body.ParentId)
        {
            await db.RequireParentAsync(request.ParentId, request.From, cancellationToken);
            var parents = await db.Bodies.AsNoTracking().ToDictionaryAsync(b => b.Id, b => b.ParentId, cancellationToken);
            if (BodyTree.WouldClose(parents, body.Id, request.ParentId)) throw OrganisationRefusals.BodyCycle.AsException();
        }

        body.Amend(new(request.ParentId, request.NameZh.Trim(), request.NameEn.Trim(), request.Position ?? body.Position), request.From);
        return Nothing.Value;
    }
}
