using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

/// <summary>Brings a listed order about, through the public API.</summary>
internal static class Listed
{
    /// <summary>Takes a case to its command order, has a leader approve it and issues it.</summary>
    public static async Task<PaperDetail> OrderedAsync(this Hub hub, Caller office, Guid caseId)
    {
        using var leader = await hub.SignInAsync("leader");
        var draft = await office.DraftedAsync(caseId, "order");
        await leader.OnPaperAsync(draft.DocumentId, "approve", version => new { version });
        return await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(draft.DocumentId, "issue", version => new { version }));
    }

    public static Task<Nothing> CommitAsync(this Caller office, Guid documentId, Guid caseId, string words = "七日内整改到位") =>
        office.PutAsync<Nothing>($"/api/supervision/documents/{documentId}/commitments/{caseId}", Words(words));

    public static object Words(string words) => new { personName = "王局长", post = "城管局局长", words, madeOn = "2018-07-10", isSigned = true };

    public static async Task OpenToThePublicAsync(this Caller office)
    {
        var settings = await office.GetAsync<SupervisionSettingsDetail>("/api/supervision/settings");
        await office.PutAsync<SupervisionSettingsDetail>("/api/supervision/settings", new { settings.Version, rules = settings.Rules with { PublicListing = true } });
    }
}
