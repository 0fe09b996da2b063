using System.Net;
using System.Text.Json;
using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Circulars;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class EditCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    private static object Words(int version, string title = "新标题") =>
        new { version, title, opening = "新开头", findings = "新问题", requirements = "新要求", addressees = "各镇人民政府", copyTo = "", ranking = new { groups = Array.Empty<object>() } };

    private static string Wording(CircularDetail circular) => $"/api/circulars/{circular.CircularId}/wording";

    [Theory]
    [InlineData(CircularState.Draft)]
    [InlineData(CircularState.Returned)]
    public async Task The_office_changes_the_words_and_never_the_figures(CircularState state)
    {
        var before = await hub.CircularAsync(state);
        using var office = await hub.SignInAsync("office");

        var after = await office.PutAsync<CircularDetail>(Wording(before), Words(before.Version));

        Assert.Equal(("新标题", "新开头", "新问题", "新要求", "各镇人民政府", ""), (after.Title, after.Opening, after.Findings, after.Requirements, after.Addressees, after.CopyTo));
        Assert.Equal((state, before.Version + 1, CircularEventKind.Edited), (after.State, after.Version, after.Timeline[^1].Kind));
        Assert.Equal(JsonSerializer.Serialize(before.Ranking), JsonSerializer.Serialize(after.Ranking));
    }

    [Fact]
    public async Task Whoever_saves_second_is_told_who_was_first()
    {
        var circular = await hub.CircularAsync(CircularState.Draft);
        using var chinese = await hub.SignInAsync("office");
        using var english = await hub.SignInAsync("office", "en");
        await chinese.PutAsync<CircularDetail>(Wording(circular), Words(circular.Version));

        var zh = await Caller.RefusedAsync(await chinese.SendAsync(HttpMethod.Put, Wording(circular), Words(circular.Version)), HttpStatusCode.Conflict, "circular.changed");
        var en = await Caller.RefusedAsync(await english.SendAsync(HttpMethod.Put, Wording(circular), Words(circular.Version)), HttpStatusCode.Conflict, "circular.changed");

        Assert.Equal("office刚刚修改了该通报，请刷新后再办理。", zh["title"]!.GetValue<string>());
        Assert.Equal("The circular has just been edited by office. Reload it before you go on.", en["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task Ten_parallel_edits_leave_one_winner()
    {
        var circular = await hub.CircularAsync(CircularState.Draft);
        using var office = await hub.SignInAsync("office");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => office.SendAsync(HttpMethod.Put, Wording(circular), Words(circular.Version, $"标题{i}"))));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.OK);
        foreach (var lost in answers.Where(a => a.StatusCode is not HttpStatusCode.OK)) await Caller.RefusedAsync(lost, HttpStatusCode.Conflict, "circular.changed");
    }

    [Theory]
    [InlineData(CircularState.Submitted)]
    [InlineData(CircularState.Approved)]
    [InlineData(CircularState.Issued)]
    public async Task What_is_with_the_leader_or_out_is_not_edited(CircularState state)
    {
        var circular = await hub.CircularAsync(state);
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Wording(circular), Words(circular.Version)), HttpStatusCode.Conflict, "circular.not-editable");
    }

    [Fact]
    public async Task Missing_words_are_named_and_others_than_the_office_may_not_edit()
    {
        var circular = await hub.CircularAsync(CircularState.Draft);
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");

        var problem = await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Wording(circular), Words(circular.Version, "")), HttpStatusCode.BadRequest, "validation.failed");

        Assert.Equal(["title"], problem["errors"]!.AsObject().Select(e => e.Key));
        await Caller.RefusedAsync(await leader.SendAsync(HttpMethod.Put, Wording(circular), Words(circular.Version)), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task A_figure_that_the_period_did_not_freeze_is_refused_by_name()
    {
        using var office = await hub.SignInAsync("office", "en");
        var circular = await hub.CircularAsync(CircularState.Draft);
        var forged = new { version = circular.Version, title = "标题", opening = "应销号问题98765件。", findings = "", requirements = "", addressees = "各单位", copyTo = "" };

        var problem = await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, Wording(circular), forged), HttpStatusCode.Conflict, "circular.figure-not-frozen");

        Assert.Contains("98765", problem["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
