using System.Net;
using CampaignHub.Api.Features.Accountability;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Accountability;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Accountability;

public sealed class SignLetterTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_principal_leader_of_the_day_signs_for_the_unit()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var letter = await office.DraftLetterAsync(hub.UnitA);
        await Caller.RefusedAsync(await contact.PostAsync($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-10" }), HttpStatusCode.Conflict, "letter.without-signer");
        foreach (var (name, from, until) in new (string, string, string?)[] { ("陈前任", "2018-01-01", "2018-07-05"), ("王现任", "2018-07-06", null) })
            await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = PostType.PrincipalLeader, subjectKind = "unit", subjectId = hub.UnitA, personName = name, from, until });

        var signed = await contact.PostAsync<LetterRow>($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-05" });

        Assert.Equal((LetterState.InForce, "陈前任", new DateOnly(2018, 7, 5)), (signed.State, signed.SignedBy, signed.SignedOn!.Value));
        await Caller.RefusedAsync(await office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-10" }), HttpStatusCode.Conflict, "letter.not-draft");
    }

    [Fact]
    public async Task Somebody_else_may_be_named_but_not_a_day_to_come()
    {
        using var office = await hub.SignInAsync("office");
        var letter = await office.DraftLetterAsync(hub.UnitB);

        await Caller.RefusedAsync(await office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-11", signedBy = "赵副局长" }), HttpStatusCode.Conflict, "letter.signed-ahead");
        Assert.Equal("赵副局长", (await office.PostAsync<LetterRow>($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-10", signedBy = " 赵副局长 " })).SignedBy);
    }

    [Fact]
    public async Task Another_units_letter_is_not_there()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var letter = await office.DraftLetterAsync(hub.UnitB);

        await Caller.RefusedAsync(await contact.PostAsync($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-10", signedBy = "外人" }), HttpStatusCode.NotFound, "letter.not-found");
    }

    [Fact]
    public async Task Of_six_signatures_at_once_one_counts()
    {
        using var office = await hub.SignInAsync("office");
        var letter = await office.DraftLetterAsync(hub.UnitB);

        var answers = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => office.PostAsync($"/api/responsibility-letters/{letter.LetterId}/sign", new { signedOn = "2018-07-10", signedBy = $"签订人{i}" })));

        Assert.Single(answers, a => a.IsSuccessStatusCode);
        Assert.All(answers.Where(a => !a.IsSuccessStatusCode), a => Assert.Equal(HttpStatusCode.Conflict, a.StatusCode));
    }
}
