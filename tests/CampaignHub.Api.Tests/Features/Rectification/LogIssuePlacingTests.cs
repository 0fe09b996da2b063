using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class LogIssuePlacingTests(DoubtfulHub hub) : IClassFixture<DoubtfulHub>
{
    [Fact]
    public async Task An_issue_logged_by_coordinates_counts_in_its_grid()
    {
        using var office = await hub.SignInAsync("office");
        var before = (await office.GetAsync<AreaDetail>($"/api/areas/{hub.GridOne}")).OpenCaseCount;

        var id = await hub.LogAtAsync(120.05);

        Assert.Equal("区域G-1", (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).AreaNameZh);
        Assert.Equal(before + 1, (await office.GetAsync<AreaDetail>($"/api/areas/{hub.GridOne}")).OpenCaseCount);
        Assert.Contains((await office.GetAsync<CasePage>($"/api/cases?areaId={hub.GridOne}")).Items, c => c.CaseId == id);
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.Arbitrations.CountAsync(a => a.CaseId == id)));
    }

    [Fact]
    public async Task A_place_in_doubt_becomes_one_question_however_often_the_issue_is_sent()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var id = Guid.CreateVersion7();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => inspector.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "界上", longitude = 120.0998, latitude = 30.05 })));

        var question = await hub.QuestionAsync(id);
        Assert.Equal((PlaceDoubt.ClaimedTwice, hub.Clock.Now.AddHours(24)), (question.Doubt, question.DueAt));
        Assert.Equal(["区域G-1", "区域G-2"], question.Claims.Select(c => c.NameZh));
        Assert.Equal(PlaceDoubt.OutsideEveryArea, (await hub.QuestionAsync(await hub.LogAtAsync(100))).Doubt);
    }
}
