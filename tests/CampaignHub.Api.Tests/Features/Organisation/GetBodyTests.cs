using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class GetBodyTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task It_shows_what_stood_on_the_day_asked_for()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("指挥部", kind: BodyKind.CommandCentre);
        await office.FoundAsync("新闻组", body, BodyKind.NewsGroup, "2018-05-01");
        await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = "deputyCommander", subjectKind = "body", subjectId = body, personName = "常务", from = "2018-01-01", succeeds = false, title = "常务副指挥长", rank = 55 });
        await office.AppointAsync(body, PostType.DeputyCommander, "甲", "2018-01-01");
        await office.AppointAsync(body, PostType.Commissar, "书记", "2018-01-01");
        await office.AppointAsync(body, PostType.Commander, "镇长", "2018-06-01");
        using var contact = await hub.SignInAsync("contact.b");

        var spring = await contact.GetAsync<BodyDetail>($"/api/bodies/{body}?on=2018-04-30");
        var today = await contact.GetAsync<BodyDetail>($"/api/bodies/{body}");

        Assert.Empty(spring.Below);
        Assert.Equal(["书记", "常务", "甲"], spring.Body.Posts.Select(p => p.PersonName));
        Assert.Equal(["书记", "镇长", "常务", "甲"], today.Body.Posts.Select(p => p.PersonName));
        Assert.Equal("常务副指挥长", today.Body.Posts[2].Title);
        Assert.Equal(["新闻组"], today.Below.Select(b => b.NameZh));
        await Caller.RefusedAsync(await contact.GetAsync($"/api/bodies/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "body.not-found");
    }
}
