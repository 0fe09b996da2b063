using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class CreateUnitTests(Hub hub) : IClassFixture<Hub>
{
    private object Unit(Guid id, string code, Guid? groupId = null) => new { unitId = id, code, nameZh = "卫健局", nameEn = "Health Bureau", category = "department", rankingGroupId = groupId ?? hub.GroupId, areaId = (Guid?)null, principalLeader = "王局" };

    [Fact]
    public async Task A_unit_is_added_once_however_often_it_is_sent()
    {
        using var office = await hub.SignInAsync("office");
        // Often enough for some of them to hold each other up.
        for (var round = 0; round < 12; round++)
        {
            var (id, code) = (Guid.CreateVersion7(), $"U-NEW-{round}");

            var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.PostAsync<UnitRow>("/api/units", Unit(id, code))));

            Assert.Equal((code, "王局", 0), (Assert.Single(answers.Distinct()).Code, answers[0].PrincipalLeader, answers[0].OpenCases));
            Assert.Equal(1, await hub.InDatabaseAsync(db => db.Units.CountAsync(u => u.Id == id)));
        }
    }

    [Fact]
    public async Task A_taken_code_or_id_is_refused()
    {
        using var office = await hub.SignInAsync("office");

        await Caller.RefusedAsync(await office.PostAsync("/api/units", Unit(Guid.CreateVersion7(), "U-A")), HttpStatusCode.Conflict, "unit.code-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/units", Unit(hub.UnitA, "U-OTHER")), HttpStatusCode.Conflict, "unit.id-taken");
    }

    [Fact]
    public async Task Unknown_group_empty_names_and_missing_permission_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");

        await Caller.RefusedAsync(await office.PostAsync("/api/units", Unit(Guid.CreateVersion7(), "U-X", Guid.CreateVersion7())), HttpStatusCode.NotFound, "ranking-group.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/units", new { unitId = Guid.CreateVersion7(), code = "U-Y", category = "department" }), HttpStatusCode.BadRequest, "validation.failed");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/units", Unit(Guid.CreateVersion7(), "U-Z")), HttpStatusCode.Forbidden, "permission.denied");
    }
}
