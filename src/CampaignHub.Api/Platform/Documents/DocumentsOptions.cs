using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CampaignHub.Api.Platform.Documents;

/// <summary>Settings of the section Documents.</summary>
public sealed class DocumentsOptions
{
    /// <summary>Path of a Chromium or Chrome binary; empty looks for Debian's and Google's in their usual places.</summary>
    public string? ChromiumPath { get; set; }

    /// <summary>Seconds after which a print is given up and its browser killed.</summary>
    public int PrintTimeoutSeconds { get; set; } = 30;

    /// <summary>Browsers that may print at the same time; further prints wait.</summary>
    public int PrintsAtOnce { get; set; } = 2;
}

/// <summary>Registers the outside world of documents.</summary>
public static class DocumentsPlatform
{
    /// <summary>Adds <see cref="IPdfPrinter"/>, configured by the section Documents; no browser is needed before the first print.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<IPdfPrinter>(_ => new ChromiumPdf(configuration.GetSection("Documents").Get<DocumentsOptions>() ?? new DocumentsOptions()));
        return services;
    }
}
