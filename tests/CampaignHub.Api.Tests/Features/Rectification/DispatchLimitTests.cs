using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class DispatchLimitTests(CategoryHub hub) : IClassFixture<CategoryHub>
{
    [Fact]
    public async Task The_limit_of_the_category_is_reckoned_by_the_server_in_working_time()
    {
        hub.Clock.Set(new(2018, 7, 20, 8, 30, 0, TimeSpan.Zero)); // Friday 16:30 in Shanghai, an hour of work left
        var weekends = await DispatchAsync(CategoryHub.Refuse, new { });
        var urgent = await DispatchAsync(CategoryHub.Manhole, new { });
        var days = await DispatchAsync("E05-04", new { });

        Assert.Equal(new DateTimeOffset(2018, 7, 21, 3, 30, 0, TimeSpan.Zero), weekends.DueAt);
        Assert.Equal(hub.Clock.Now.AddHours(2), urgent.DueAt);
        Assert.Equal(new DateTimeOffset(2018, 7, 23, 8, 30, 0, TimeSpan.Zero), days.DueAt);
    }

    [Fact]
    public async Task Another_limit_needs_a_reason_that_stands_in_the_timeline_and_no_limit_at_all_is_refused()
    {
        hub.Clock.Set(new(2018, 7, 24, 1, 0, 0, TimeSpan.Zero));
        var limit = new { amount = 2, unit = "workingDays", fivePlusTwo = false };

        await RefusedAsync(CategoryHub.Refuse, new { limit }, "case.limit-reason-missing");
        await RefusedAsync(CategoryHub.Refuse, new { timeLimitHours = 48, limitReason = " " }, "case.limit-reason-missing");
        await RefusedAsync(null, new { }, "case.limit-missing");
        var given = await DispatchAsync(CategoryHub.Refuse, new { limit, limitReason = "需机械清运" });

        Assert.Equal(new DateTimeOffset(2018, 7, 26, 1, 0, 0, TimeSpan.Zero), given.DueAt);
        Assert.Contains("需机械清运", given.Timeline[^1].Note, StringComparison.Ordinal);
    }

    private async Task<CaseDetail> DispatchAsync(string? category, object more) => await Caller.ReadAsync<CaseDetail>(await SendAsync(category, more));

    private async Task RefusedAsync(string? category, object more, string code) => await Caller.RefusedAsync(await SendAsync(category, more), HttpStatusCode.Conflict, code);

    private async Task<HttpResponseMessage> SendAsync(string? category, object more)
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId = id, description = "垃圾", category });
        var body = System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject();
        (body["version"], body["unitId"]) = (1, hub.UnitA);
        return await office.PostAsync($"/api/cases/{id}/dispatch", body);
    }
}
