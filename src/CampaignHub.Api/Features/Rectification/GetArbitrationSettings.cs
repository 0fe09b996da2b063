using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>How long the office has for a doubtful place, and who gets the case after that.</summary>
public sealed record GetArbitrationSettings : IQuery<ArbitrationRules>
{
    internal static void Map(RouteGroupBuilder arbitrations) =>
        arbitrations.MapGet("/settings", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetArbitrationSettings(), ct)).Is<GetArbitrationSettings>(RectificationFeature.Arbitrate);
}

/// <summary>Hours to decide; the unit that gets what nobody decided; hours it then has to rectify; sendings back after which ownership is in dispute.</summary>
public sealed record ArbitrationRules(int Hours, Guid? FallbackUnitId, int LimitHours, int DisputeAfter, int Version);

internal sealed class GetArbitrationSettingsHandler(HubDbContext db, RequestContext context) : IHandle<GetArbitrationSettings, ArbitrationRules>
{
    public async Task<ArbitrationRules> Handle(GetArbitrationSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.ArbitrationSettingsOf(context, cancellationToken);
        return new(settings.Hours, settings.FallbackUnitId, settings.LimitHours, settings.DisputeAfter, settings.Version);
    }
}
