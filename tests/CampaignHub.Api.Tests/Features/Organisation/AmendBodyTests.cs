using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class AmendBodyTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_days_before_a_renaming_and_a_move_keep_the_old_name_and_place()
    {
        using var office = await hub.SignInAsync("office");
        var (first, second) = (await office.FoundAsync("指挥部甲"), await office.FoundAsync("指挥部乙"));
        var group = await office.FoundAsync("宣传组", first);

        var now = await AmendAsync(office, group, second, "宣传教育组", "2018-06-03");

        Assert.Equal("宣传教育组", now.Body.NameZh);
        var before = (await office.ChartAsync("2018-06-02")).Single(b => b.BodyId == group);
        var after = (await office.ChartAsync("2018-06-03")).Single(b => b.BodyId == group);
        Assert.Equal((first, "宣传组"), (before.ParentId!.Value, before.NameZh));
        Assert.Equal((second, "宣传教育组"), (after.ParentId!.Value, after.NameZh));
    }

    [Fact]
    public async Task A_ring_and_a_change_before_an_earlier_one_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        var top = await office.FoundAsync("上级");
        var middle = await office.FoundAsync("中级", top);
        var bottom = await office.FoundAsync("下级", middle);

        await Caller.RefusedAsync(await PutAsync(office, top, bottom, "上级", "2018-06-01"), HttpStatusCode.Conflict, "body.cycle");
        await Caller.RefusedAsync(await PutAsync(office, top, top, "上级", "2018-06-01"), HttpStatusCode.Conflict, "body.cycle");
        await AmendAsync(office, middle, top, "中级二", "2018-06-01");
        await Caller.RefusedAsync(await PutAsync(office, middle, top, "中级三", "2018-05-01"), HttpStatusCode.Conflict, "body.change-out-of-order");
        await Caller.RefusedAsync(await PutAsync(office, Guid.CreateVersion7(), null, "无", "2018-05-01"), HttpStatusCode.NotFound, "body.not-found");
    }

    [Fact]
    public async Task Of_two_moves_that_would_close_a_ring_together_one_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var (a, b) = (await office.FoundAsync("甲"), await office.FoundAsync("乙"));

        var answers = await Task.WhenAll(PutAsync(office, a, b, "甲", "2018-06-01"), PutAsync(office, b, a, "乙", "2018-06-01"));

        Assert.Single(answers, r => r.StatusCode is HttpStatusCode.OK);
        await Caller.RefusedAsync(answers.Single(r => r.StatusCode is not HttpStatusCode.OK), HttpStatusCode.Conflict, "body.cycle");
    }

    private static Task<HttpResponseMessage> PutAsync(Caller office, Guid bodyId, Guid? parentId, string name, string from) =>
        office.SendAsync(HttpMethod.Put, $"/api/bodies/{bodyId}", new { parentId, nameZh = name, nameEn = name, from });

    private static async Task<BodyDetail> AmendAsync(Caller office, Guid bodyId, Guid? parentId, string name, string from) => await Caller.ReadAsync<BodyDetail>(await PutAsync(office, bodyId, parentId, name, from));
}
