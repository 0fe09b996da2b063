using System.Reflection;
using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>
/// Founds the bodies of a ready-made organisation in a campaign that has none at its head yet: "1+5+12" (O-07), a city command with eight groups of
/// key work (O-09), a general command with five thematic groups (O-10). The posts are vacant.
/// </summary>
public sealed record ApplyBodyTemplate(string Template) : ICommand<IReadOnlyList<BodyNode>>, ITransactional
{
    internal static void Map(RouteGroupBuilder bodies) =>
        bodies.MapPost("/from-template", (ApplyBodyTemplate command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<ApplyBodyTemplate>(OrganisationFeature.Edit);
}

internal sealed class ApplyBodyTemplateValidator : AbstractValidator<ApplyBodyTemplate>
{
    public ApplyBodyTemplateValidator() => RuleFor(t => t.Template).NotEmpty().MaximumLength(64);
}

internal sealed class ApplyBodyTemplateHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<ApplyBodyTemplate, IReadOnlyList<BodyNode>>
{
    private static readonly Lazy<IReadOnlyList<BodyTemplate>> Templates = new(() => [.. new[] { "Demo/template-1-5-12", "Organisation/city-command", "Organisation/five-themes" }.Select(Read)]);

    public async Task<IReadOnlyList<BodyNode>> Handle(ApplyBodyTemplate request, CancellationToken cancellationToken)
    {
        var template = Templates.Value.FirstOrDefault(t => t.Code == request.Template) ?? throw OrganisationRefusals.TemplateUnknown.AsException();
        await db.LockAsync("bodies", context, cancellationToken);
        if (await db.Bodies.AnyAsync(b => b.ParentId == null && (b.Kind == BodyKind.LeadingGroup || b.Kind == BodyKind.CommandCentre), cancellationToken)) throw OrganisationRefusals.TemplateAlreadyApplied.AsException();
        var now = clock.GetUtcNow();
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var founded = template.Apply(context.Actor.Campaign, () => Guid.CreateVersion7(now), today);
        db.AddRange(founded);
        return BodyNodes.InOrder(founded, today, [], new Dictionary<Guid, int>());
    }

    private static BodyTemplate Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.json") ?? throw new InvalidOperationException($"The template {name} is not embedded.");
        return JsonSerializer.Deserialize<BodyTemplate>(stream, AuditTrail.Json)!;
    }
}
