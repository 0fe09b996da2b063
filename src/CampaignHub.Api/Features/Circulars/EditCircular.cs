using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using FluentValidation;

namespace CampaignHub.Api.Features.Circulars;

/// <summary>Changes the wording of a draft or of a returned circular, never its figures.</summary>
public sealed record EditCircular(int Version, string Title, string Opening, string Findings, string Requirements, string Addressees, string CopyTo) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CircularId { get; init; }

    internal static void Map(RouteGroupBuilder circulars) => circulars.MapPut("/{circularId:guid}/wording", async (Guid circularId, EditCircular command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CircularId = circularId }, ct);
        return await pipe.Send(new GetCircular(circularId), ct);
    }).Is<EditCircular>(CircularsFeature.Edit);
}

internal sealed class EditCircularValidator : AbstractValidator<EditCircular>
{
    public EditCircularValidator()
    {
        RuleFor(e => e.Title).NotEmpty().MaximumLength(200);
        RuleFor(e => e.Opening).NotEmpty().MaximumLength(4000);
        RuleFor(e => e.Findings).NotNull().MaximumLength(4000);
        RuleFor(e => e.Requirements).NotNull().MaximumLength(4000);
        RuleFor(e => e.Addressees).NotEmpty().MaximumLength(1000);
        RuleFor(e => e.CopyTo).NotNull().MaximumLength(1000);
    }
}

internal sealed class EditCircularHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<EditCircular, Nothing>
{
    public async Task<Nothing> Handle(EditCircular request, CancellationToken cancellationToken)
    {
        var circular = await db.LoadCircular(request.CircularId, request.Version, cancellationToken);
        var wording = new CircularWording(request.Title.Trim(), request.Opening.Trim(), request.Findings.Trim(), request.Requirements.Trim(), request.Addressees.Trim(), request.CopyTo.Trim());
        circular.Edit(wording, context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
