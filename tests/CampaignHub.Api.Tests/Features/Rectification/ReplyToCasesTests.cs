using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class ReplyToCasesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Each_case_has_its_own_outcome_and_what_is_sent_again_gets_its_first_answer()
    {
        await CategoryAsync("BULK-FREE", photoRequired: false);
        await CategoryAsync("BULK-PHOTO", photoRequired: true);
        var (free, needs, with, waiting) = (await InHandAsync("BULK-FREE"), await InHandAsync("BULK-PHOTO"), await InHandAsync("BULK-PHOTO"), await LoggedAsync("BULK-FREE"));
        await hub.DispatchAsync(waiting, hub.UnitA);
        var foreign = await LoggedAsync("BULK-FREE");
        await hub.DispatchAsync(foreign, hub.UnitB);
        using var contact = await hub.SignInAsync("contact.a");
        var photo = await contact.UploadPhotoAsync();
        var replies = new[] { Reply(free, 3), Reply(needs, 3), Reply(with, 3, photo), Reply(waiting, 2), Reply(foreign, 2) };

        var first = await contact.PostAsync<IReadOnlyList<ReplyOutcome>>("/api/desk/replies", new { note = "已组织清理", replies });
        Assert.Equal([null, "case.photo-required", null, "case.not-submittable", "case.not-found"], first.Select(o => o.Code));
        Assert.Equal("该类问题提交整改须附至少一张整改后照片。", first[1].Reason);

        var again = await contact.PostAsync<IReadOnlyList<ReplyOutcome>>("/api/desk/replies", new { note = "已组织清理", replies });
        Assert.Equal(first, again);
        var detail = await contact.GetAsync<CaseDetail>($"/api/cases/{with}");
        Assert.Equal((CaseState.Submitted, "已组织清理", 1, 4), (detail.State, detail.Timeline[^1].Note, detail.Photos.Count, detail.Version));
        Assert.Equal(CaseState.Accepted, (await contact.GetAsync<CaseDetail>($"/api/cases/{needs}")).State);

        var anew = await contact.PostAsync<IReadOnlyList<ReplyOutcome>>("/api/desk/replies", new { note = "再报", replies = new[] { Reply(with, 4, photo), Reply(free, 3) } });
        Assert.Equal(["case.photo-used", "case.changed"], anew.Select(o => o.Code));
    }

    [Fact]
    public async Task Whether_a_photo_is_needed_is_said_before_anything_is_sent()
    {
        await CategoryAsync("SAID-FREE", photoRequired: false);
        var (free, none) = (await InHandAsync("SAID-FREE"), await hub.InHandAsync());
        using var contact = await hub.SignInAsync("contact.a");

        Assert.False((await contact.GetAsync<CaseDetail>($"/api/cases/{free}")).PhotoRequired);
        Assert.True((await contact.GetAsync<CaseDetail>($"/api/cases/{none}")).PhotoRequired);
        var listed = (await contact.GetAsync<DeskPage>("/api/desk/cases")).Items.ToDictionary(c => c.CaseId, c => c.PhotoRequired);
        Assert.Equal((false, true), (listed[free], listed[none]));
        Assert.Equal(CaseState.Submitted, (await Caller.ReadAsync<CaseDetail>(await contact.ActAsync(free, "submit", version => new { version, note = "已办结", photoIds = Array.Empty<Guid>() }))).State);
    }

    [Fact]
    public async Task A_reply_without_words_without_cases_or_twice_to_one_case_is_malformed()
    {
        using var contact = await hub.SignInAsync("contact.a");
        var id = Guid.CreateVersion7();
        foreach (var wrong in new object[] { new { note = "", replies = new[] { Reply(id, 1) } }, new { note = "好", replies = Array.Empty<object>() }, new { note = "好", replies = new[] { Reply(id, 1), Reply(id, 1) } } })
            await Caller.RefusedAsync(await contact.PostAsync("/api/desk/replies", wrong), HttpStatusCode.BadRequest, "validation.failed");
    }

    private static CaseReply Reply(Guid caseId, int version, params Guid[] photoIds) => new(Guid.CreateVersion7(), caseId, version, photoIds);

    private async Task CategoryAsync(string code, bool photoRequired)
    {
        using var office = await hub.SignInAsync("office");
        await office.PutAsync<CategoryRow>($"/api/case-categories/{code}", new { version = 0, kind = "event", nameZh = code, nameEn = code, photoRequired });
    }

    private async Task<Guid> LoggedAsync(string category)
    {
        var caseId = Guid.CreateVersion7();
        await hub.LogAsync(more: new { caseId, description = "占道经营", category });
        using var inspector = await hub.SignInAsync("inspector");
        return caseId;
    }

    private async Task<Guid> InHandAsync(string category)
    {
        var id = await LoggedAsync(category);
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        return id;
    }
}
