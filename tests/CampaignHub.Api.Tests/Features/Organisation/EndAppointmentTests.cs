using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class EndAppointmentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_term_ends_after_its_last_day_and_only_once()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var bodyId = await hub.BodyAsync();
        var begun = await office.AppointAsync(bodyId, PostType.Member, "甲", "2018-01-01");
        Task<HttpResponseMessage> End(Caller caller, string lastDay) => caller.PostAsync($"/api/appointments/{begun.AppointmentId}/end", new { lastDay });

        await Caller.RefusedAsync(await End(office, "2017-12-31"), HttpStatusCode.Conflict, "appointment.backwards");
        await Caller.RefusedAsync(await End(contact, "2018-05-31"), HttpStatusCode.Forbidden, "permission.denied");
        Assert.Equal(new DateOnly(2018, 5, 31), (await Caller.ReadAsync<AppointmentRow>(await End(office, "2018-05-31"))).Until);
        await Caller.RefusedAsync(await End(office, "2018-06-30"), HttpStatusCode.Conflict, "appointment.ended");

        Assert.Equal("甲", await Appointments.HolderAsync(office, bodyId, PostType.Member, "2018-05-31"));
        Assert.Null(await Appointments.HolderAsync(office, bodyId, PostType.Member, "2018-06-01"));
        await Caller.RefusedAsync(await office.PostAsync($"/api/appointments/{Guid.CreateVersion7()}/end", new { lastDay = "2018-06-01" }), HttpStatusCode.NotFound, "appointment.not-found");
    }
}
