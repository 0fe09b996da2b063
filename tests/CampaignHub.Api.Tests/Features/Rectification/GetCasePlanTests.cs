using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class GetCasePlanTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_big_case_is_not_submitted_without_its_plan_and_every_step_of_it()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        await office.PutAsync<CaseSettingsPage>("/api/case-settings", new { version = 0, rules = new CaseRules { PlanFromDays = 10 } });
        var (big, small) = (await hub.InHandAsync(240), await hub.InHandAsync(239));
        Assert.True((await contact.GetAsync<CasePlanPage>($"/api/cases/{big}/plan")).Required);
        Assert.False((await contact.GetAsync<CasePlanPage>($"/api/cases/{small}/plan")).Required);
        Assert.Equal(CaseState.Submitted, (await hub.SubmitAsync(small)).State);

        await Caller.RefusedAsync(await SubmitAsync(), HttpStatusCode.Conflict, "plan.required");
        var step = Guid.CreateVersion7();
        var plan = new { version = 0, plan = new { measure = "清淤", responsibleName = "张工", dueOn = "2018-07-18" }, milestones = new[] { new { milestoneId = step, title = "清淤", dueOn = "2018-07-15" } } };
        await contact.PutAsync<CasePlanPage>($"/api/cases/{big}/plan", plan);
        await Caller.RefusedAsync(await SubmitAsync(), HttpStatusCode.Conflict, "plan.unfinished");
        await contact.PostAsync<CasePlanPage>($"/api/cases/{big}/plan/milestones/{step}/reach", new { reachedOn = "2018-07-10" });
        Caller.Succeeded(await SubmitAsync());

        async Task<HttpResponseMessage> SubmitAsync()
        {
            var photoId = await contact.UploadPhotoAsync();
            return await contact.ActAsync(big, "submit", version => new { version, note = "已清淤", photoIds = new[] { photoId } });
        }
    }
}
