using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Primitives;

namespace CampaignHub.Api.Platform.Http;

/// <summary>Lets query strings spell enumerated values as the contract does ("dueSoon"): the framework's binding of them knows only the C# spelling.</summary>
internal sealed class QueryWords(RequestDelegate next)
{
    private readonly ConcurrentDictionary<MethodInfo, Dictionary<string, Type>> enumerated = new();

    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.QueryString.HasValue && http.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>() is { } handler)
        {
            var names = enumerated.GetOrAdd(handler, EnumeratedIn);
            if (names.Count > 0 && http.Request.Query.Keys.Any(names.ContainsKey)) Respell(http.Request, names);
        }

        return next(http);
    }

    private static void Respell(HttpRequest request, Dictionary<string, Type> names) =>
        request.QueryString = QueryString.Create(request.Query.Select(pair => names.TryGetValue(pair.Key, out var type)
            ? KeyValuePair.Create(pair.Key, new StringValues([.. pair.Value.Select(v => Word(type, pair.Key, v))]))
            : pair));

    // The framework would take any number for a word of the list.
    private static string Word(Type type, string key, string? word) =>
        string.IsNullOrEmpty(word) ? ""
        : Array.Find(Enum.GetNames(type), name => name.Equals(word, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadHttpRequestException($"{key} is none of {string.Join(", ", Enum.GetNames(type))}.");

    private static Dictionary<string, Type> EnumeratedIn(MethodInfo handler)
    {
        var found = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in handler.GetParameters())
        {
            if (parameter.GetCustomAttribute<AsParametersAttribute>() is null) Note(parameter.Name!, parameter.ParameterType);
            else foreach (var property in parameter.ParameterType.GetProperties()) Note(property.Name, property.PropertyType);
        }

        return found;

        void Note(string name, Type type)
        {
            var element = type.IsArray ? type.GetElementType()! : type;
            var bare = Nullable.GetUnderlyingType(element) ?? element;
            if (bare.IsEnum) found[name] = bare;
        }
    }
}
