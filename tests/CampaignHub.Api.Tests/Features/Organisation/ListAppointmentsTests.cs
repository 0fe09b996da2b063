using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListAppointmentsTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_history_is_read_page_by_page_newest_first()
    {
        using var office = await hub.SignInAsync("office");
        var bodyId = await hub.BodyAsync();
        for (var month = 1; month <= 5; month++) await office.AppointAsync(bodyId, PostType.Leader, $"第{month}任", $"2018-0{month}-01", succeeds: true);

        var names = new List<string?>();
        string? cursor = null;
        do
        {
            var page = await office.GetAsync<AppointmentPage>($"/api/appointments?subjectId={bodyId}&limit=2&cursor={cursor}");
            names.AddRange(page.Items.Select(a => a.PersonName));
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(["第5任", "第4任", "第3任", "第2任", "第1任"], names);
    }
}
