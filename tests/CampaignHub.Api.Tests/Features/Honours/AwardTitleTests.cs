using System.Net;
using CampaignHub.Api.Features.Honours;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Honours;

namespace CampaignHub.Api.Tests.Features.Honours;

public sealed class AwardTitleTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_title_is_entered_once_and_its_history_begins_with_the_award()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var one = Titles.Award(Guid.CreateVersion7(), hub.UnitA);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PostAsync<AwardedTitle>("/api/titles", one)));

        var title = await office.TitleAsync(Assert.Single(answers.Distinct()).TitleId);
        Assert.Equal((TitleState.Valid, TitleLevel.Municipal, "市文明委", 0), (title.Title.State, title.Title.Level, title.Title.AwardedBy, title.Title.Version));
        Assert.Equal((TitleMove.Award, "市文明委〔2017〕8号", "office"), (Assert.Single(title.Changes).Move, title.Changes[0].Document, title.Changes[0].ByName));
        await Refused(office, Titles.Award(title.Title.TitleId, hub.UnitA, validUntil: "2019-12-20"), HttpStatusCode.Conflict, "title.id-taken");
        await Refused(office, Titles.Award(Guid.CreateVersion7(), hub.UnitA), HttpStatusCode.Conflict, "title.held");
        await Refused(office, Titles.Award(Guid.CreateVersion7(), hub.UnitA, awardedOn: "2018-07-11"), HttpStatusCode.Conflict, "title.ahead");
        await Refused(office, Titles.Award(Guid.CreateVersion7(), Guid.CreateVersion7()), HttpStatusCode.NotFound, "unit.not-found");
        await Refused(contact, Titles.Award(Guid.CreateVersion7(), hub.UnitA, "national"), HttpStatusCode.Forbidden, "permission.denied");

        static async Task Refused(Caller caller, object sent, HttpStatusCode status, string code) => await Caller.RefusedAsync(await caller.PostAsync("/api/titles", sent), status, code);
    }
}
