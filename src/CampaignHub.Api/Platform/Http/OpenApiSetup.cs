using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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
            LetListsBeLeftOut(operation);
            NameWords(operation, context.Description);
            return Task.CompletedTask;
        });
        options.CreateSchemaReferenceId = type =>
            type.Type.IsNested && type.Kind is JsonTypeInfoKind.Object ? $"{type.Type.DeclaringType!.Name}{type.Type.Name}" : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
    }

    // The generated handlers take an absent list for an empty one, but say that they need it.
    private static void LetListsBeLeftOut(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            if (parameter is { In: ParameterLocation.Query, Schema.Type: JsonSchemaType.Array }) parameter.Required = false;
    }

    // ... and describe a word in a form without its name.
    private static void NameWords(OpenApiOperation operation, ApiDescription route)
    {
        if (operation.RequestBody?.Content is not { } content || !content.TryGetValue("multipart/form-data", out var form) || form.Schema?.AllOf is not { } parts) return;
        var names = route.ParameterDescriptions.Where(p => p.Source.Id is "Form" or "FormFile").Select(p => p.Name).ToList();
        for (var i = 0; i < parts.Count; i++)
            if (parts[i].Type is JsonSchemaType.String) parts[i] = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema> { [names[i]] = parts[i] } };
    }
}
