using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Accountability;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class DraftLettersTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task One_letter_is_drawn_up_for_every_unit_and_none_twice()
    {
        using var office = await hub.SignInAsync("office");
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var both = new
        {
            letters = new[] { new { letterId = first, unitId = hub.UnitA }, new { letterId = second, unitId = hub.UnitB } },
            title = " 责任书 ",
            from = "2018-01-01",
            until = "2018-12-31",
            targets = "按期销号率不低于90%。",
            consequences = "取消评优资格。",
        };

        await office.PostAsync<DraftedLetters>("/api/responsibility-letters", both);
        var again = await office.PostAsync<DraftedLetters>("/api/responsibility-letters", both);

        Assert.Equal([first, second], again.LetterIds);
        Assert.Equal(2, await hub.InDatabaseAsync(db => db.ResponsibilityLetters.CountAsync(l => l.Id == first || l.Id == second)));
        var row = await office.GetAsync<LetterRow>($"/api/responsibility-letters/{second}");
        Assert.Equal(("交通局", "责任书", LetterState.Drafted, null), (row.UnitNameZh, row.Title, row.State, row.SignedOn));
        await Caller.RefusedAsync(await office.PostAsync("/api/responsibility-letters", Letters.Of(first, hub.UnitB)), HttpStatusCode.Conflict, "letter.id-taken");
    }

    [Fact]
    public async Task Wrong_units_terms_and_callers_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await office.PostAsync("/api/responsibility-letters", Letters.Of(Guid.CreateVersion7(), Guid.CreateVersion7())), HttpStatusCode.NotFound, "unit.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/responsibility-letters", Letters.Of(Guid.CreateVersion7(), hub.UnitA, until: "2017-12-31")), HttpStatusCode.Conflict, "letter.backwards");
        foreach (var nothing in new object?[] { null, Array.Empty<object>(), new object?[] { null } })
            Assert.Equal(HttpStatusCode.BadRequest, (await office.PostAsync("/api/responsibility-letters", new { letters = nothing, title = "x", from = "2018-01-01", until = "2018-12-31", targets = "x", consequences = "x" })).StatusCode);
        await Caller.RefusedAsync(await contact.PostAsync("/api/responsibility-letters", Letters.Of(Guid.CreateVersion7(), hub.UnitA)), HttpStatusCode.Forbidden, "permission.denied");
    }
}
