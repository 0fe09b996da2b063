using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>The campaign's settings of supervision: lines between colours, reds in a row, first and last and among whom, the public page.</summary>
public sealed record GetSupervisionSettings : IQuery<SupervisionSettingsDetail>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapGet("/settings", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetSupervisionSettings(), ct)).Is<GetSupervisionSettings>(SupervisionFeature.ReadLadder);
}

public sealed record SupervisionSettingsDetail(SupervisionRules Rules, int Version);

internal sealed class GetSupervisionSettingsHandler(HubDbContext db, RequestContext context) : IHandle<GetSupervisionSettings, SupervisionSettingsDetail>
{
    public async Task<SupervisionSettingsDetail> Handle(GetSupervisionSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.SupervisionSettingsOf(context, cancellationToken);
        return new(settings.Rules, settings.Version);
    }
}

internal static class SupervisionSettingsReads
{
    /// <summary>The settings, or those a campaign has before anybody has set them.</summary>
    public static async Task<SupervisionSettings> SupervisionSettingsOf(this HubDbContext db, RequestContext context, CancellationToken cancellationToken) =>
        await db.SupervisionSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) ?? SupervisionSettings.Initial(context.Actor.Campaign);
}
