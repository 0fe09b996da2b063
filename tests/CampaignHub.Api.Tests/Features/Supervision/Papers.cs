using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Features.Supervision;

/// <summary>Brings documents of supervision about, through the public API.</summary>
internal static class Papers
{
    public static Task<PaperDetail> PaperAsync(this Caller caller, Guid documentId) => caller.GetAsync<PaperDetail>($"/api/supervision/documents/{documentId}");

    /// <summary>Takes a case to a step by hand; returns the document drafted for it.</summary>
    public static async Task<PaperDetail> DraftedAsync(this Caller office, Guid caseId, string stepCode = "letter") =>
        await office.PaperAsync((await office.ClimbToAsync(caseId, stepCode)).Acts[^1].DocumentId!.Value);

    public static async Task<HttpResponseMessage> OnPaperAsync(this Caller caller, Guid documentId, string verb, Func<int, object> body) =>
        await caller.PostAsync($"/api/supervision/documents/{documentId}/{verb}", body((await caller.PaperAsync(documentId)).Version));

    public static async Task<PaperDetail> IssuedAsync(this Caller office, Guid caseId, string stepCode = "letter")
    {
        var draft = await office.DraftedAsync(caseId, stepCode);
        return await Caller.ReadAsync<PaperDetail>(await office.OnPaperAsync(draft.DocumentId, "issue", version => new { version }));
    }
}
