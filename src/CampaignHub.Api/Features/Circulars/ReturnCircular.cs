using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>A leader sends a circular back with a remark; it is edited and submitted again.</summary>
public sealed record ReturnCircular(int Version, string Remark) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CircularId { get; init; }

    internal static void Map(RouteGroupBuilder circulars) => circulars.MapPost("/{circularId:guid}/return", async (Guid circularId, ReturnCircular command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CircularId = circularId }, ct);
        return await pipe.Send(new GetCircular(circularId), ct);
    }).Is<ReturnCircular>(CircularsFeature.Approve);
}

internal sealed class ReturnCircularValidator : AbstractValidator<ReturnCircular>
{
    public ReturnCircularValidator() => RuleFor(r => r.Remark).NotEmpty().MaximumLength(500);
}

internal sealed class ReturnCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ReturnCircular, Nothing>
{
    public async Task<Nothing> Handle(ReturnCircular request, CancellationToken cancellationToken)
    {
        var circular = await db.LoadCircular(request.CircularId, request.Version, cancellationToken);
        circular.Return(request.Remark.Trim(), context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
