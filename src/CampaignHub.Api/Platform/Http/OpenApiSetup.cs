using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Shapes the committed contract: title, schema names, and the permission of every route.</summary>
internal static class OpenApiSetup
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "CampaignHub";
            document.Info.Version = "v1";
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            operation.Description = metadata.OfType<RequiredPermission>().FirstOrDefault() is { } needed ? $"Needs {needed.Name}." : "Open to all.";
            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = type =>
            type.Type.IsNested && type.Kind is JsonTypeInfoKind.Object ? $"{type.Type.DeclaringType!.Name}{type.Type.Name}" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }
}
