using System.Net;
using System.Text;
using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Duty;

[Collection(DutyDefinition.Name)]
public sealed class ExportSiteDutyTests(Hub hub)
{
    [Fact]
    public async Task The_month_is_taken_out_as_a_file_by_whoever_may()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var bodyId = await office.OwingGroupAsync(hub.UnitA);
        await office.PostAsync<LoggedSiteWork>("/api/duty/site-work", Rosters.Site(bodyId, "李主任", "2018-06-21"));
        var path = $"/api/duty/site-work/compliance/export.csv?month=2018-06&bodyId={bodyId}";

        var lines = Encoding.UTF8.GetString(await (await office.GetAsync(path)).Content.ReadAsByteArrayAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("月份,机构,领导,单位,应到半天数,实到半天数,欠缺半天数,最近一次,是否达标", lines[0]);
        Assert.Equal(4, lines.Length);
        Assert.Contains("2018-06,总指挥部,李主任,,1,1,0,2018-06-21,是", lines);
        Assert.Contains("2018-06,总指挥部,吴局长,城管局,1,0,1,,否", lines);
        Assert.Contains("2018-07,总指挥部,吴局长,城管局,1,0,1,,未到期", Encoding.UTF8.GetString(await (await office.GetAsync(path.Replace("2018-06", "2018-07", StringComparison.Ordinal))).Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
        await Caller.RefusedAsync(await contact.GetAsync(path), HttpStatusCode.Forbidden, "permission.denied");
    }
}
