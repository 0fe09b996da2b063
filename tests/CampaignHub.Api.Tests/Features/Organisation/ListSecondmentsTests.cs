using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListSecondmentsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Who_is_on_loan_from_where_to_where_until_when_is_read_for_a_day_and_a_unit()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var body = Guid.CreateVersion7();
        await office.PostAsync<BodyNode>("/api/bodies", new { bodyId = body, kind = BodyKind.CampaignOffice, nameZh = "创建办", nameEn = "Campaign Office", foundedOn = "2018-01-01" });
        async Task LendAsync(string person, Guid? from, string begins, string? ends = null) => await office.PostAsync<AppointmentRow>("/api/appointments", new
        {
            appointmentId = Guid.CreateVersion7(),
            postType = PostType.Member,
            subjectKind = "body",
            subjectId = body,
            personName = person,
            secondedFromUnitId = from,
            from = begins,
            until = ends,
            title = "专职人员",
        });
        await LendAsync("甲", hub.UnitA, "2018-06-01", "2018-12-31");
        await LendAsync("乙", hub.UnitB, "2018-07-01");
        await LendAsync("丙", hub.UnitA, "2018-02-01", "2018-05-31");
        await LendAsync("本办", null, "2018-01-01");

        var now = await inspector.GetAsync<SecondmentPage>("/api/appointments/secondments");
        var first = await inspector.GetAsync<SecondmentPage>("/api/appointments/secondments?limit=1");
        var second = await inspector.GetAsync<SecondmentPage>($"/api/appointments/secondments?limit=1&cursor={first.Next}");

        Assert.Equal(["乙", "甲"], now.Items.Select(r => r.PersonName));
        Assert.Equal((2, false, null), (now.Total, now.TotalIsCapped, now.Next));
        Assert.Equal(("城管局", "创建办", new DateOnly(2018, 12, 31), "专职人员"), (now.Items[1].FromUnitNameZh, now.Items[1].BodyNameZh, now.Items[1].Until, now.Items[1].Title));
        Assert.Equal(["乙", "甲"], first.Items.Concat(second.Items).Select(r => r.PersonName));
        Assert.Null(second.Next);
        Assert.Equal(["丙"], (await inspector.GetAsync<SecondmentPage>("/api/appointments/secondments?on=2018-03-01")).Items.Select(r => r.PersonName));
        Assert.Equal(["甲"], (await inspector.GetAsync<SecondmentPage>($"/api/appointments/secondments?fromUnitId={hub.UnitA}")).Items.Select(r => r.PersonName));
        Assert.Equal("创建办", (await inspector.GetAsync<AppointmentPage>($"/api/appointments?subjectId={body}")).Items[0].SubjectNameZh);
        Assert.Equal(HttpStatusCode.Unauthorized, (await hub.Anonymous().GetAsync("/api/appointments/secondments")).StatusCode);
    }
}
