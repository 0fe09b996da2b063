using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class BeginAppointmentTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_successor_ends_the_term_before_and_every_day_keeps_its_name()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await hub.BodyAsync();
        await office.AppointAsync(bodyId, PostType.Leader, "甲", "2018-01-01");

        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.Leader, "乙", "2018-06-03")), HttpStatusCode.Conflict, "appointment.post-taken");
        await office.AppointAsync(bodyId, PostType.Leader, "乙", "2018-06-03", succeeds: true);

        Assert.Equal("甲", await Appointments.HolderAsync(office, bodyId, PostType.Leader, "2018-06-02"));
        Assert.Equal("乙", await Appointments.HolderAsync(office, bodyId, PostType.Leader, "2018-06-03"));
        Assert.Null(await Appointments.HolderAsync(office, bodyId, PostType.Leader, "2017-12-31"));
    }

    [Fact]
    public async Task Sent_eight_times_at_once_it_appoints_once()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await hub.BodyAsync();
        var one = Appointments.Of(bodyId, PostType.Commander, "丙", "2018-01-01");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.PostAsync<AppointmentRow>("/api/appointments", one)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await hub.InDatabaseAsync(db => db.Appointments.CountAsync(a => a.SubjectId == bodyId)));
    }

    [Fact]
    public async Task Of_two_leaders_appointed_at_once_one_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await hub.BodyAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => office.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.GeneralCommander, $"人{i}", "2018-01-01"))));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.OK);
        foreach (var lost in answers.Where(a => a.StatusCode is not HttpStatusCode.OK)) await Caller.RefusedAsync(lost, HttpStatusCode.Conflict, "appointment.post-taken");
    }

    [Fact]
    public async Task Deputies_may_be_many_but_nobody_twice_at_once()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await hub.BodyAsync();
        await office.AppointAsync(bodyId, PostType.Deputy, "甲", "2018-01-01");
        await office.AppointAsync(bodyId, PostType.Deputy, "乙", "2018-01-01");

        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.Deputy, "甲", "2018-03-01")), HttpStatusCode.Conflict, "appointment.overlaps");
    }

    [Fact]
    public async Task A_post_in_the_wrong_place_by_the_wrong_holder_or_backwards_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var bodyId = await hub.BodyAsync();

        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.GridLeader, "甲", "2018-01-01")), HttpStatusCode.Conflict, "appointment.wrong-subject");
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.LeadUnit, "甲", "2018-01-01")), HttpStatusCode.Conflict, "appointment.wrong-holder");
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.Leader, "甲", "2018-01-02", "2018-01-01")), HttpStatusCode.Conflict, "appointment.backwards");
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Appointments.Of(Guid.CreateVersion7(), PostType.Leader, "甲", "2018-01-01")), HttpStatusCode.NotFound, "appointment.subject-not-found");
        await Caller.RefusedAsync(await contact.PostAsync("/api/appointments", Appointments.Of(bodyId, PostType.Leader, "甲", "2018-01-01")), HttpStatusCode.Forbidden, "permission.denied");
    }
}

internal static class Appointments
{
    public static object Of(Guid subjectId, PostType post, string? name, string from, string? until = null, bool succeeds = false, Guid? staffMemberId = null) => new
    {
        appointmentId = Guid.CreateVersion7(),
        postType = post,
        subjectKind = "body",
        subjectId,
        staffMemberId,
        personName = name,
        from,
        until,
        succeeds,
    };

    public static Task<AppointmentRow> AppointAsync(this Caller caller, Guid subjectId, PostType post, string name, string from, bool succeeds = false) =>
        caller.PostAsync<AppointmentRow>("/api/appointments", Of(subjectId, post, name, from, succeeds: succeeds));

    public static async Task<string?> HolderAsync(Caller caller, Guid subjectId, PostType post, string day) =>
        (await caller.GetAsync<AppointmentPage>($"/api/appointments?subjectId={subjectId}&postType={post}&on={day}")).Items.SingleOrDefault()?.PersonName;

    public static Task<Guid> BodyAsync(this Hub hub) => hub.InDatabaseAsync(async db =>
    {
        var body = Body.Create(Guid.CreateVersion7(), hub.CampaignId, null, BodyKind.CommandCentre, "指挥部", "Command Centre", 1);
        db.Add(body);
        await db.SaveChangesAsync();
        return body.Id;
    });
}
