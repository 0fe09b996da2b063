using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Rectification;

/// <summary>A campaign with two drawn grids, G-1 and G-2, whose outlines overlap a little at longitude 120.1; nothing is drawn west of 120.</summary>
public sealed class DoubtfulHub(TestCluster cluster) : Hub(cluster)
{
    public Guid GridOne { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        using var office = await SignInAsync("office");
        var town = await office.AddAreaAsync("TOWN", AreaLevel.Town);
        GridOne = (await office.AddAreaAsync("G-1", AreaLevel.Grid, town.AreaId)).AreaId;
        await office.AppointUnitAsync(GridOne, UnitB);
        var two = await office.AddAreaAsync("G-2", AreaLevel.Grid, town.AreaId);
        await office.DrawAsync(GridOne, Grounds.Square(120, 30, 0.1));
        await office.DrawAsync(two.AreaId, Grounds.Square(120.0995, 30, 0.1));
    }

    /// <summary>Logs a problem at a place; returns the case's id.</summary>
    public Task<Guid> LogAtAsync(double longitude, double latitude = 30.05)
    {
        var id = Guid.CreateVersion7();
        return LogWithAsync(id, new { caseId = id, description = $"问题 {id:N}", longitude, latitude });
    }

    /// <summary>The open question of a case.</summary>
    public async Task<ArbitrationRow> QuestionAsync(Guid caseId, bool settled = false)
    {
        using var office = await SignInAsync("office");
        return (await office.GetAsync<ArbitrationPage>($"/api/arbitrations?limit=200&settled={settled}")).Items.Single(q => q.CaseId == caseId);
    }

    public async Task<ArbitrationRules> SetAsync(int hours, Guid? fallbackUnitId, int limitHours = 48)
    {
        using var office = await SignInAsync("office");
        var version = (await office.GetAsync<ArbitrationRules>("/api/arbitrations/settings")).Version;
        return await office.PutAsync<ArbitrationRules>("/api/arbitrations/settings", new { version, hours, fallbackUnitId, limitHours });
    }

    /// <summary>What the clock sends every minute.</summary>
    public async Task SweepAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(CampaignId);
        await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new SettleDueArbitrations(), CancellationToken.None);
    }

    private async Task<Guid> LogWithAsync(Guid id, object issue)
    {
        using var inspector = await SignInAsync("inspector");
        await inspector.PostAsync<CaseReceipt>("/api/cases", issue);
        return id;
    }
}
