using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class EditStaffMemberTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_register_changes_and_terms_keep_the_name_they_were_given()
    {
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = id, code = "P-1", nameZh = "张三", unitId = hub.UnitA, jobTitle = "科长" });
        var body = await office.FoundAsync("工作组");
        await office.PostAsync<AppointmentRow>("/api/appointments", Appointments.Of(body, PostType.Leader, null, "2018-01-01", staffMemberId: id));

        var edited = await office.PutAsync<StaffRow>($"/api/staff/{id}", new { nameZh = "张三丰", unitId = hub.UnitB, jobTitle = "局长", phone = "0571-1" });

        Assert.Equal(("张三丰", "交通局", "局长"), (edited.NameZh, edited.UnitNameZh, edited.JobTitle));
        Assert.Equal("张三", await Appointments.HolderAsync(office, body, PostType.Leader, "2018-07-01"));
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/staff/{Guid.CreateVersion7()}", new { nameZh = "无" }), HttpStatusCode.NotFound, "staff.not-found");
        await Caller.RefusedAsync(await office.SendAsync(HttpMethod.Put, $"/api/staff/{id}", new { nameZh = "无", unitId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "unit.not-found");
    }
}
