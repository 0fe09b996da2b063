using CampaignHub.Api.Features.Demo;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Journeys.Harness;

namespace CampaignHub.Journeys;

/// <summary>The pages behind the lists, by the addresses of real things: whole on the desk and on the telephone, in both languages. A class for each role, so that they are looked at beside each other.</summary>
public abstract class EveryDetailPage(DemoHub hub, string user) : Journey(hub)
{
    [Fact]
    public async Task Every_page_of_one_thing_opens_whole_on_the_desk_and_on_the_telephone()
    {
        using var caller = new HubCaller(Hub.Address);
        await caller.SignInAsync(user, DemoAccount.Password);
        var paths = await PathsAsync(caller);
        var visit = await VisitAsync(Screen.Office, user);
        var problems = new List<string>();
        foreach (var path in paths) problems.AddRange(await PageExamination.ExamineAsync(visit.Page, path, everyPairing: user == "office", byLink: user == "office"));

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    protected abstract Task<IReadOnlyList<string>> PathsAsync(HubCaller caller);

    protected static async Task<string> FirstAsync(HubCaller caller, string list, string id)
    {
        var answer = await caller.GetAsync(list);
        var items = answer["items"]!.AsArray();
        Assert.True(items.Count > 0, $"{list} is empty in the demo.");
        return items[0]![id]!.GetValue<string>();
    }
}
