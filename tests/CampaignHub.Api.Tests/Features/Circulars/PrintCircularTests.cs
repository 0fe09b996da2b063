using CampaignHub.Api.Features.Circulars;
using CampaignHub.Domain.Circulars;

namespace CampaignHub.Api.Tests.Features.Circulars;

public sealed class PrintCircularTests(CircularsHub hub) : IClassFixture<CircularsHub>
{
    [Fact]
    public async Task The_page_shows_words_and_figures_and_may_style_itself_only()
    {
        var issued = await hub.CircularAsync(CircularState.Issued);
        using var leader = await hub.SignInAsync("leader");

        var answer = await leader.GetAsync($"/api/circulars/{issued.CircularId}/print");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"<p class=\"number\">{issued.DocumentNumber}</p>", html, StringComparison.Ordinal);
        Assert.Contains("66.00", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_an_editor_types_is_shown_as_text()
    {
        var draft = await hub.CircularAsync(CircularState.Draft);
        using var office = await hub.SignInAsync("office");
        await office.PutAsync<CircularDetail>(
            $"/api/circulars/{draft.CircularId}/wording",
            new { draft.Version, title = "<script>alert(1)</script>", opening = "<img src=x onerror=alert()>", findings = "", requirements = "", addressees = "各单位", copyTo = "" });

        var html = await (await office.GetAsync($"/api/circulars/{draft.CircularId}/print")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }
}
