using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>The caps of exceptions, the share verified by hand and the rule of second looks.</summary>
public sealed record GetCaseSettings : IQuery<CaseSettingsPage>
{
    internal static void Map(RouteGroupBuilder settings) =>
        settings.MapGet("/", (Pipe pipe, CancellationToken ct) => pipe.Send(new GetCaseSettings(), ct)).Is<GetCaseSettings>(RectificationFeature.Settings);
}

public sealed record CaseSettingsPage(CaseRules Rules, int Version);

internal sealed class GetCaseSettingsHandler(HubDbContext db) : IHandle<GetCaseSettings, CaseSettingsPage>
{
    public async Task<CaseSettingsPage> Handle(GetCaseSettings request, CancellationToken cancellationToken) =>
        await db.CaseSettings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is { } set ? new(set.Rules, set.Version) : new(new(), 0);
}
