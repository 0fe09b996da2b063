using System.Net;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class IssueRosterChangeTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Notices_take_numbers_without_gaps_and_say_for_ever_what_they_said()
    {
        using var office = await hub.SignInAsync("office");
        var body = await office.FoundAsync("领导小组", kind: BodyKind.LeadingGroup);
        await office.AppointAsync(body, PostType.Leader, "组长", "2018-01-01");
        var changes = new List<RosterChangeRow>();
        foreach (var index in Enumerable.Range(1, 4)) changes.Add(await office.PostAsync<RosterChangeRow>($"/api/bodies/{body}/adjust", BodiesHub.Change($"2018-0{index}-01", [], [BodiesHub.Term(PostType.Member, $"人{index}")])));
        Assert.Contains("草稿", await PageAsync(office, changes[0]), StringComparison.Ordinal);

        var issued = await Task.WhenAll(changes.Select(c => office.PostAsync<RosterChangeRow>($"/api/bodies/changes/{c.RosterChangeId}/issue")));

        Assert.Equal(Enumerable.Range(1, 4).Select(i => $"测创文办发〔2018〕{i}号"), issued.Select(c => c.DocumentNumber!).Order(StringComparer.Ordinal));
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/changes/{changes[0].RosterChangeId}/issue"), HttpStatusCode.Conflict, "roster-change.issued");
        var before = await PageAsync(office, changes[0]);
        await office.PostAsync<BodyDetail>($"/api/bodies/{body}/dissolve", new { lastDay = "2018-05-01" });
        Assert.Equal(before, await PageAsync(office, changes[0]));
        Assert.DoesNotContain("草稿</", before, StringComparison.Ordinal);
        Assert.Contains("人1", before, StringComparison.Ordinal);
        Assert.DoesNotContain("人2", before, StringComparison.Ordinal);
        await Caller.RefusedAsync(await office.PostAsync($"/api/bodies/changes/{Guid.CreateVersion7()}/issue"), HttpStatusCode.NotFound, "roster-change.not-found");
    }

    private static async Task<string> PageAsync(Caller office, RosterChangeRow change) => await (await office.GetAsync($"/api/bodies/changes/{change.RosterChangeId}/print")).Content.ReadAsStringAsync();
}
