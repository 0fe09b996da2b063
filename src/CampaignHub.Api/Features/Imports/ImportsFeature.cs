using CampaignHub.Api.Platform.Http;
using static CampaignHub.Api.Platform.Identity.Role;

namespace CampaignHub.Api.Features.Imports;

/// <summary>Foreign case ledgers: column mappings, previews, and runs in the background .</summary>
internal sealed class ImportsFeature : IFeature
{
    public static Permission Import { get; } = new("rectification.import", CampaignOffice) { CampaignWide = true };

    public IReadOnlyList<Permission> Permissions => [Import];

    public void Register(IServiceCollection services)
    {
        services.AddSingleton<LedgerFiles>();
        services.AddSingleton<LedgerImportSignal>();
        services.AddHostedService<LedgerImportWorker>();
    }

    public void Map(IEndpointRouteBuilder api)
    {
        var mappings = api.MapGroup("/ledger-mappings").WithTags("Imports");
        ListLedgerMappings.Map(mappings);
        SaveLedgerMapping.Map(mappings);
        var imports = api.MapGroup("/ledger-imports").WithTags("Imports");
        ReadLedgerColumns.Map(imports);
        PreviewLedger.Map(imports);
        ListLedgerImports.Map(imports);
        GetLedgerImport.Map(imports);
        RunLedgerImport.Map(imports);
    }
}
