using System.Net;
using System.Text;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Architecture;

/// <summary>A server without a browser to print with: nothing is printed here.</summary>
public sealed class PaperlessHub(TestCluster cluster) : Hub(cluster)
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection([new("Documents:ChromiumPath", "/nonexistent")]);
}

/// <summary>Asks every route as every built-in role, over its own rows and over somebody else's, and compares what happened with the committed table.</summary>
public sealed class AccessTableTests(PaperlessHub hub) : IClassFixture<PaperlessHub>
{
    private const string Legend = """
        Every route as every built-in role: first over its own rows, then over somebody else's. Asked, not copied.
        +  answered, or refused for a reason of the matter    -  forbidden    .  not there for this caller: 404, or left out of the list
        whole = over the whole campaign; area = over one town; a unit contact speaks for one unit; a supervisor from outside has one town's points.

        """;

    private static readonly (string Name, string Role, ScopeKind Kind)[] Callers =
    [
        ("admin", "administrator", ScopeKind.Campaign), ("admin.area", "administrator", ScopeKind.Area), ("office", "campaignOffice", ScopeKind.Campaign), ("office.area", "campaignOffice", ScopeKind.Area),
        ("leader", "leader", ScopeKind.Campaign), ("leader.area", "leader", ScopeKind.Area), ("inspector", "inspector", ScopeKind.Campaign), ("inspector.area", "inspector", ScopeKind.Area),
        ("oversight", "oversight", ScopeKind.Campaign), ("oversight.area", "oversight", ScopeKind.Area), ("contact.a", "unitContact", ScopeKind.Unit), ("outside", "externalSupervisor", ScopeKind.Own),
    ];

    private readonly Dictionary<string, Caller> signedIn = [];

    [Fact]
    public async Task Every_route_answers_every_role_as_the_committed_table_says()
    {
        var (own, foreign) = await SetTheSceneAsync();
        var lines = new List<string>();
        foreach (var endpoint in Endpoints())
        {
            var verb = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
            var route = $"{verb,-6} {endpoint.RoutePattern.RawText}";
            if (endpoint.Metadata.GetMetadata<OpenToAll>() is not null)
            {
                lines.Add($"{route,-78}open to all");
                continue;
            }

            // Everybody's inbox is their own, and fills while we ask.
            var whole = route.Contains("/notifications", StringComparison.Ordinal) ? "" : await AskAsync(signedIn["office"], verb, endpoint.RoutePattern, own) is var reference && reference.Status is HttpStatusCode.OK ? reference.Text : "";
            var cells = new StringBuilder();
            foreach (var (name, _, _) in Callers)
            {
                foreach (var rows in new[] { own, foreign }) cells.Append(Mark(await AskAsync(signedIn[name], verb, endpoint.RoutePattern, rows), whole, rows, route, name));
                cells.Append("  ");
            }

            lines.Add($"{route,-78}{string.Join("  ", cells.ToString().TrimEnd().Split("  ").Zip(Callers, (cell, caller) => cell.PadRight(caller.Name.Length)))}".TrimEnd());
        }

        foreach (var caller in signedIn.Values) caller.Dispose();
        var head = $"{"",-78}{string.Join("  ", Callers.Select(c => c.Name))}";
        Repository.Approve("docs/api/access.txt", new StringBuilder(Legend).Append(head).Append('\n').AppendJoin('\n', lines.Order(StringComparer.Ordinal)).Append('\n').ToString());
    }

    private static char Mark((HttpStatusCode Status, string Text) answer, string whole, Rows rows, string route, string caller)
    {
        Assert.True((int)answer.Status < 500 || answer.Text.Contains("documents.", StringComparison.Ordinal), $"{route} answered {(int)answer.Status} to {caller}: {answer.Text}");
        if (answer.Status is HttpStatusCode.Forbidden) return '-';
        if (answer.Status is HttpStatusCode.NotFound) return '.';
        var told = rows.Words.Where(w => whole.Contains(w, StringComparison.Ordinal)).ToList();
        return told.Count == 0 || answer.Status is not HttpStatusCode.OK || told.Exists(w => answer.Text.Contains(w, StringComparison.Ordinal)) ? '+' : '.';
    }

    private static async Task<(HttpStatusCode Status, string Text)> AskAsync(Caller caller, string verb, RoutePattern pattern, Rows rows)
    {
        var path = "/" + string.Join('/', pattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is RoutePatternParameterPart name ? rows.IdOf(name.Name) : ((RoutePatternLiteralPart)p).Content))));
        using var answer = await caller.SendAsync(new HttpMethod(verb), path, verb == "GET" ? null : rows.Body());
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal)) ? await answer.Content.ReadAsStringAsync() : "");
    }

    private async Task<(Rows Own, Rows Foreign)> SetTheSceneAsync()
    {
        foreach (var name in new[] { "admin", "office", "leader", "inspector", "contact.a" }) signedIn[name] = await hub.SignInAsync(name);
        var (office, inspector) = (signedIn["office"], signedIn["inspector"]);
        var near = await office.PutPointAsync(hub.UnitA, "P-NEAR");
        await office.ImportAsync(Places.Divisions + "150422101,浩尔吐乡\n150422101200,浩尔吐村\n150422102,备用乡\n");
        var (town, spare, village) = (await office.AreaAsync("150422100"), await office.AreaAsync("150422102"), await office.AreaAsync("150422101200"));
        var far = await office.PostAsync<PointRow>("/api/points", Places.Point(Guid.CreateVersion7(), "P-FAR", village.AreaId, hub.UnitB));
        foreach (var (name, role, kind) in Callers.Where(c => !signedIn.ContainsKey(c.Name)))
        {
            await hub.CreateAccountAsync(name, new NewAssignment(role, kind, kind is ScopeKind.Campaign ? null : town.AreaId));
            signedIn[name] = await hub.SignInAsync(name);
        }

        var dummy = await hub.CreateAccountAsync("dummy");
        return (await RowsAsync(near, hub.UnitA, "P-NEAR", "U-A"), await RowsAsync(far, hub.UnitB, "P-FAR", "U-B"));

        async Task<Rows> RowsAsync(PointRow point, Guid unitId, params string[] words)
        {
            var photoId = await inspector.UploadPhotoAsync();
            var caseId = Guid.CreateVersion7();
            await inspector.PostAsync<CaseReceipt>("/api/cases", new { caseId, description = $"{words[0]} 的问题", pointId = point.PointId, photoIds = new[] { photoId } });
            await hub.DispatchAsync(caseId, unitId);
            var filled = await inspector.FillInAsync(point.PointId);
            await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled);
            return new(new()
            {
                ["caseId"] = caseId,
                ["pointId"] = point.PointId,
                ["inspectionId"] = filled.InspectionId,
                ["photoId"] = photoId,
                ["unitId"] = unitId,
                ["areaId"] = spare.AreaId,
                ["userId"] = dummy.UserId,
            }, words);
        }
    }

    private IEnumerable<RouteEndpoint> Endpoints() => hub.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)).Distinct()
        .OrderBy(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single() == "GET" ? 0 : 1).ThenBy(e => e.RoutePattern.RawText, StringComparer.Ordinal);

    /// <summary>The rows one side owns: what stands for a route's parameters, what a body names, and the words that give a row away in a list.</summary>
    private sealed record Rows(Dictionary<string, Guid> Ids, string[] Words)
    {
        public string IdOf(string parameter) => parameter switch
        {
            "period" => "2018-06",
            "code" => "leader",
            _ => Ids.TryGetValue(parameter, out var id) ? id.ToString() : "01900000-0000-7000-8000-000000000001",
        };

        // One body for every command: each takes the members it knows. What is left out stays malformed, which is past the gate all the same.
        public object Body() => new
        {
            version = 2,
            unitId = Ids["unitId"],
            ownerUnitId = Ids["unitId"],
            pointId = Ids["pointId"],
            timeLimitHours = 24,
            reason = "理由",
            note = "说明",
            photoIds = new[] { Ids["photoId"] },
            description = "新问题",
            caseId = Guid.CreateVersion7(),
            inspectionId = Guid.CreateVersion7(),
            startedAt = "2018-07-10T00:00:00Z",
            answers = Array.Empty<object>(),
        };
    }
}
