using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class RegisterStaffMemberTests(Hub hub) : IClassFixture<Hub>
{
    private object Person(Guid id, string code) => new { staffMemberId = id, code, nameZh = "王敏", nameEn = "Wang Min", unitId = hub.UnitA, jobTitle = "科长", phone = "13800000000" };

    [Fact]
    public async Task A_person_is_entered_once_however_often_it_is_sent()
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.PostAsync<StaffRow>("/api/staff", Person(id, "S-1"))));

        Assert.Equal("城管局", Assert.Single(answers.Distinct()).UnitNameZh);
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Staff.CountAsync(m => m.Id == id)));
        await Caller.RefusedAsync(await office.PostAsync("/api/staff", Person(Guid.CreateVersion7(), "S-1")), HttpStatusCode.Conflict, "staff.code-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/staff", Person(id, "S-2")), HttpStatusCode.Conflict, "staff.id-taken");
    }

    [Fact]
    public async Task A_contact_may_not_enter_people()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.PostAsync("/api/staff", Person(Guid.CreateVersion7(), "S-3")), HttpStatusCode.Forbidden, "permission.denied");
    }
}
