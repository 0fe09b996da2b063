using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetAppointmentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_term_names_the_person_the_unit_and_the_days()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await hub.BodyAsync();
        var member = await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "R-1", nameZh = "王敏", unitId = hub.UnitA, jobTitle = "副局长" });
        var begun = await office.PostAsync<AppointmentRow>("/api/appointments", Appointments.Of(bodyId, PostType.OfficeDirector, null, "2018-01-01", staffMemberId: member.StaffMemberId));

        var read = await office.GetAsync<AppointmentRow>($"/api/appointments/{begun.AppointmentId}");

        Assert.Equal(("王敏", "副局长", "城管局", new DateOnly(2018, 1, 1), null), (read.PersonName, read.JobTitle, read.UnitNameZh, read.From, read.Until));
        await Caller.RefusedAsync(await office.GetAsync($"/api/appointments/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "appointment.not-found");
    }
}
