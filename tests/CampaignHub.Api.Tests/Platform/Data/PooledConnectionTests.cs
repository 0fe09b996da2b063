using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Npgsql;

namespace CampaignHub.Api.Tests.Platform.Data;

/// <summary>A server with one connection to its database: what one request leaves on it, the next one finds.</summary>
public sealed class OneConnectionHub(TestCluster cluster) : Hub(cluster)
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration["ConnectionStrings:CampaignHub"] = new NpgsqlConnectionStringBuilder(ConnectionString) { MaxPoolSize = 1 }.ConnectionString;
}

public sealed class PooledConnectionTests(OneConnectionHub hub) : IClassFixture<OneConnectionHub>
{
    [Fact]
    public async Task A_value_that_the_database_refuses_leaves_the_connection_in_step_for_the_next_request()
    {
        using var office = await hub.SignInAsync("office");
        // Often enough for Npgsql to prepare each statement by itself, if it were told to: some while they are refused, some while they are not.
        for (var count = 0; count < 12; count++)
        {
            await Caller.RefusedAsync(await office.PostAsync("/api/units", Unit($"N\0L-{count}")), HttpStatusCode.BadRequest, "request.malformed");
            await office.GetAsync<UnitRow>($"/api/units/{hub.UnitA}");
        }

        for (var count = 0; count < 12; count++)
        {
            Assert.Equal($"good-{count}", (await office.PostAsync<UnitRow>("/api/units", Unit($"good-{count}"))).Code);
            await Caller.RefusedAsync(await office.PostAsync("/api/units", Unit($"N\0L-{count}")), HttpStatusCode.BadRequest, "request.malformed");
        }
    }

    private static object Unit(string code) => new { unitId = Guid.CreateVersion7(), code, nameZh = code.ToUpperInvariant(), nameEn = code, category = "department" };
}
