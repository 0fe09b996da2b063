using System.Net;
using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Features.Notifications;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class AssignCaseTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_case_is_given_to_a_person_of_the_unit_who_is_told_and_its_story_says_so()
    {
        var second = await hub.CreateAccountAsync("contact.a2", new NewAssignment("unitContact", ScopeKind.Unit, hub.UnitA));
        using var office = await hub.SignInAsync("office");
        var staff = await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "A-1", nameZh = "王师傅", unitId = hub.UnitA });
        var elsewhere = await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId = Guid.CreateVersion7(), code = "B-1", nameZh = "李师傅", unitId = hub.UnitB });
        var id = await hub.InHandAsync();
        using var contact = await hub.SignInAsync("contact.a");

        var assigned = await Caller.ReadAsync<CaseDetail>(await contact.ActAsync(id, "assign", version => new { version, userId = second.UserId }));
        Assert.Equal(("contact.a2", CaseEventKind.Assigned, "contact.a2"), (assigned.AssigneeName, assigned.Timeline[^1].Kind, assigned.Timeline[^1].Note));
        Assert.Contains(CaseVerb.Assign, assigned.Verbs);
        using var told = await hub.SignInAsync("contact.a2");
        Assert.Equal($"/my-cases/{id}", Assert.Single((await told.InboxAsync(2)).Items, n => n.Kind == "case.assigned").Link);
        Assert.DoesNotContain((await contact.InboxAsync(1)).Items, n => n.Kind == "case.assigned");

        var handed = await Caller.ReadAsync<CaseDetail>(await contact.ActAsync(id, "assign", version => new { version, staffId = staff.StaffMemberId }));
        Assert.Equal("王师傅", handed.AssigneeName);
        var freed = await Caller.ReadAsync<CaseDetail>(await contact.ActAsync(id, "assign", version => new { version }));
        Assert.Equal((null, CaseEventKind.Unassigned), (freed.AssigneeName, freed.Timeline[^1].Kind));

        await Caller.RefusedAsync(await contact.ActAsync(id, "assign", version => new { version, staffId = elsewhere.StaffMemberId }), HttpStatusCode.NotFound, "case.assignee-unknown");
        await Caller.RefusedAsync(await contact.ActAsync(id, "assign", version => new { version, userId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "case.assignee-unknown");
        await Caller.RefusedAsync(await contact.PostAsync($"/api/cases/{id}/assign", new { version = 1 }), HttpStatusCode.Conflict, "case.changed");
        using var other = await hub.SignInAsync("contact.b");
        await Caller.RefusedAsync(await other.PostAsync($"/api/cases/{id}/assign", new { version = freed.Version }), HttpStatusCode.NotFound, "case.not-found");
        await hub.SubmitAsync(id);
        await Caller.RefusedAsync(await contact.ActAsync(id, "assign", version => new { version, userId = second.UserId }), HttpStatusCode.Conflict, "case.not-assignable");
    }
}
