using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class SearchAreasTests(Hub hub) : IClassFixture<Hub>
{
    [Theory]
    [InlineData("林东镇", "150422100")]
    [InlineData("林東鎮", "150422100")]
    [InlineData("ldz", "150422100")]
    [InlineData("ＬＤ", "150422100")]
    [InlineData("东", "150422100")]
    [InlineData("150422100", "150422100,150422100200")]
    [InlineData("z", "150422,150422100,150422100200,15")]
    [InlineData("%", "")]
    [InlineData(" ", "")]
    public async Task An_area_is_found_in_either_script_by_initials_and_by_any_fragment(string typed, string codes)
    {
        using var contact = await StartAsync();

        var page = await contact.GetAsync<AreaSearchPage>($"/api/areas/search?search={Uri.EscapeDataString(typed)}");

        Assert.Equal(codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), page.Items.Select(a => a.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Pages_follow_one_another_by_code()
    {
        using var contact = await StartAsync();
        var (codes, cursor) = (new List<string>(), (string?)null);
        do
        {
            var page = await contact.GetAsync<AreaSearchPage>($"/api/areas/search?search=15&limit=2&cursor={cursor}");
            codes.AddRange(page.Items.Select(a => a.Code));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(["15", "1504", "150422", "150422100", "150422100200"], codes);
    }

    [Fact]
    public async Task People_units_bodies_and_points_are_found_the_same_way_and_by_their_new_name()
    {
        using var office = await StartAsync();
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "S-1", nameZh = "歐陽單" });
        var point = await office.PutPointAsync(hub.UnitA);
        await hub.InDatabaseAsync(async db =>
        {
            db.Add(Body.Create(Guid.CreateVersion7(), hub.CampaignId, null, BodyKind.WorkingGroup, "網格工作組", "Grid group", 1));
            return await db.SaveChangesAsync();
        });

        foreach (var typed in new[] { "欧阳", "歐陽", "oyd", "oys" })
            Assert.Equal("S-1", Assert.Single((await office.GetAsync<StaffPage>($"/api/staff?search={typed}")).Items).Code);
        Assert.Equal("U-A", Assert.Single((await office.GetAsync<UnitPage>("/api/units?search=cgj")).Items).Code);
        Assert.Equal("網格工作組", Assert.Single(await office.GetAsync<List<BodyNode>>("/api/bodies?search=wggzz")).NameZh);
        Assert.Empty(await office.GetAsync<List<BodyNode>>("/api/bodies?search=cgj"));
        Assert.Equal(point.Code, Assert.Single((await office.GetAsync<PointPage>("/api/points?search=點位")).Items).Code);
        Assert.Equal(point.Code, Assert.Single((await office.GetAsync<PointPage>("/api/points?search=dwp")).Items).Code);

        var area = (await office.GetAsync<AreaSearchPage>("/api/areas/search?search=150422100200")).Items[0];
        await hub.InDatabaseAsync(async db =>
        {
            (await db.Areas.SingleAsync(a => a.Id == area.AreaId)).Rename("振兴社区", null);
            return await db.SaveChangesAsync();
        });
        Assert.Equal("振兴社区", Assert.Single((await office.GetAsync<AreaSearchPage>("/api/areas/search?search=zxsq")).Items).NameZh);
        await office.ImportAsync(Places.Divisions);
    }

    [Fact]
    public async Task A_server_fills_the_column_of_rows_from_before_it_was_there()
    {
        using var office = await StartAsync();
        await hub.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE areas SET search_text = ''; UPDATE units SET search_text = ''"));
        Assert.Empty((await office.GetAsync<AreaSearchPage>("/api/areas/search?search=ldz")).Items);

        await hub.Services.GetRequiredService<HubSchema>().MigrateAsync(CancellationToken.None);

        Assert.Equal("林东镇", Assert.Single((await office.GetAsync<AreaSearchPage>("/api/areas/search?search=ldz")).Items).NameZh);
        Assert.Equal("U-B", Assert.Single((await office.GetAsync<UnitPage>("/api/units?search=jtj")).Items).Code);
    }

    [Fact]
    public async Task A_search_needs_an_account_and_a_marker_this_server_gave()
    {
        using var nobody = hub.Anonymous();
        using var office = await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/areas/search?search=x")).StatusCode);
        await Caller.RefusedAsync(await office.GetAsync("/api/areas/search?search=15&cursor=%25"), HttpStatusCode.BadRequest, "validation.failed");
    }

    private async Task<Caller> StartAsync()
    {
        var office = await hub.SignInAsync("office");
        await office.ImportAsync(Places.Divisions);
        return office;
    }
}
