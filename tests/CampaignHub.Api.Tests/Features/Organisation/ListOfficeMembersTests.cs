using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListOfficeMembersTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Pages_follow_the_units_name_the_vacancies_and_leave_out_who_has_a_post_of_the_body()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组");
        var units = new List<Guid>();
        foreach (var index in Enumerable.Range(1, 5)) units.Add(await hub.VillageAsync($"V-0{index}", index == 2 ? null : $"村长{index}"));
        await office.PostAsync<BodyRuleRow>($"/api/bodies/{body}/rules", BodiesHub.Rule(UnitCategory.Village));
        await office.PostAsync<BodyRuleRow>($"/api/bodies/{body}/rules", BodiesHub.Rule(null, units[4]));
        await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = "deputy", subjectKind = "body", subjectId = body, personName = "村长3", unitId = units[2], from = "2018-03-01", succeeds = false });

        var first = await office.GetAsync<OfficeMemberPage>($"/api/bodies/{body}/office-members?limit=2");
        var (members, next) = (first.Items.ToList(), first.Next);
        while (next is not null)
        {
            var page = await office.GetAsync<OfficeMemberPage>($"/api/bodies/{body}/office-members?limit=2&cursor={next}");
            members.AddRange(page.Items);
            next = page.Next;
        }

        Assert.Equal(2, first.Items.Count);
        Assert.Equal(["村长1", null, "村长4", "村长5"], members.Select(m => m.PersonName));
        await Caller.RefusedAsync(await office.GetAsync($"/api/bodies/{Guid.CreateVersion7()}/office-members"), HttpStatusCode.NotFound, "body.not-found");
    }
}
