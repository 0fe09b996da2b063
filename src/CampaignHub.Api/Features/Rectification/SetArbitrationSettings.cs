using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Sets the clock for doubtful cases and the fallback unit; questions that are open keep the clock they began with.</summary>
public sealed record SetArbitrationSettings(int Version, int Hours, Guid? FallbackUnitId, int LimitHours, int? DisputeAfter = null) : ICommand<ArbitrationRules>
{
    internal static void Map(RouteGroupBuilder arbitrations) =>
        arbitrations.MapPut("/settings", (SetArbitrationSettings command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SetArbitrationSettings>(RectificationFeature.Arbitrate);
}

internal sealed class SetArbitrationSettingsValidator : AbstractValidator<SetArbitrationSettings>
{
    public SetArbitrationSettingsValidator()
    {
        RuleFor(s => s.Hours).InclusiveBetween(1, 24 * 30);
        RuleFor(s => s.LimitHours).InclusiveBetween(1, 24 * 366);
        RuleFor(s => s.DisputeAfter).InclusiveBetween(1, 20);
    }
}

internal sealed class SetArbitrationSettingsHandler(HubDbContext db, RequestContext context) : IHandle<SetArbitrationSettings, ArbitrationRules>
{
    public async Task<ArbitrationRules> Handle(SetArbitrationSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.ArbitrationSettings.FirstOrDefaultAsync(cancellationToken);
        if (settings is null) db.Add(settings = ArbitrationSettings.Initial(context.Actor.Campaign));
        if (settings.Version != request.Version) throw ArbitrationRefusals.SettingsChanged.AsException();
        if (request.FallbackUnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        settings.Set(request.Hours, request.FallbackUnitId, request.LimitHours, request.DisputeAfter ?? settings.DisputeAfter);
        return new(settings.Hours, settings.FallbackUnitId, settings.LimitHours, settings.DisputeAfter, settings.Version);
    }
}
