using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Architecture;

public sealed class ContractTests(Hub hub) : IClassFixture<Hub>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_committed_contract_is_the_one_that_is_served()
    {
        using var anybody = hub.Anonymous();

        var document = JsonNode.Parse(await (await anybody.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync())!;

        Repository.Approve("docs/api/openapi.json", document.ToJsonString(Indented).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n");
    }

    [Fact]
    public void Every_route_names_its_permission_and_the_committed_table_lists_it()
    {
        var permissions = hub.Services.GetRequiredService<PermissionTable>();
        var lines = new List<string>();
        foreach (var endpoint in ApiEndpoints())
        {
            var verb = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Single() ?? "*";
            var needed = endpoint.Metadata.GetMetadata<RequiredPermission>();
            var open = endpoint.Metadata.GetMetadata<OpenToAll>() is not null;
            Assert.True(needed is not null ^ open, $"{verb} {endpoint.RoutePattern.RawText} must name a permission or be open to all.");
            var roles = open ? "everybody" : string.Join(", ", Enum.GetValues<Role>().Where(r => permissions.Allows(needed!.Name, r)));
            Assert.NotEqual("", roles);
            lines.Add($"{verb,-6} {endpoint.RoutePattern.RawText,-60} {needed?.Name ?? "-",-28} {roles}");
        }

        Assert.NotEmpty(lines);
        Repository.Approve("docs/api/routes.txt", new StringBuilder().AppendJoin('\n', lines.Order(StringComparer.Ordinal)).Append('\n').ToString());
    }

    [Fact]
    public async Task Every_route_answers_nobody_without_a_session()
    {
        using var anybody = hub.Anonymous();
        foreach (var endpoint in ApiEndpoints().Where(e => e.Metadata.GetMetadata<RequiredPermission>() is not null))
        {
            var path = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : Guid.Empty.ToString()));
            foreach (var verb in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods)
            {
                using var answer = await anybody.SendAsync(new HttpMethod(verb), path);
                Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Unauthorized, $"{verb} {path} answered {(int)answer.StatusCode} to nobody.");
            }
        }
    }

    private IEnumerable<RouteEndpoint> ApiEndpoints() => hub.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)).Distinct();
}
