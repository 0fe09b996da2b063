using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class DescribeRegisterTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Every_register_says_what_its_columns_hold_in_the_readers_language()
    {
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");

        foreach (var register in Enum.GetNames<RegisterName>())
        {
            var columns = await english.GetAsync<List<RegisterColumn>>($"/api/registers/{register}/columns");
            Assert.All(columns, c => Assert.True(c.Title.Length > 0 && c.Note.Length > 0, $"{register} {c.Title}"));
            Assert.True(columns[0].Required);
        }

        var level = (await chinese.GetAsync<List<RegisterColumn>>("/api/registers/areas/columns"))[3];
        Assert.Equal(("层级", true, "网格"), (level.Title, level.Required, level.Example));
        Assert.Contains("片区、网格", level.Note, StringComparison.Ordinal);
        await Caller.RefusedAsync(await chinese.GetAsync("/api/registers/ghosts/columns"), HttpStatusCode.NotFound, "sheet.register-unknown");
    }
}
