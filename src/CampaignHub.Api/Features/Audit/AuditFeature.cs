using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Audit;

/// <summary>Who did what, when and from where: reading, exporting, sealing and verifying it.</summary>
internal sealed class AuditFeature : IFeature
{
    public static Permission Read { get; } = new("audit.read", Administrator, CampaignOffice, Oversight) { CampaignWide = true };

    public static Permission Export { get; } = new("audit.export", Administrator) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Read, Export];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<KeepAuditSealed>();
        services.AddHostedService(provider => provider.GetRequiredService<KeepAuditSealed>());
    }

    public void Map(IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        ListAuditEntries.Map(audit);
        GetAuditEntry.Map(audit);
        ExportAuditEntries.Map(audit);
        VerifyAudit.Map(audit);
    }
}
