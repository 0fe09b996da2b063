using CampaignHub.Api.Features.Rectification;

namespace CampaignHub.Api.Tests.Harness;

/// <summary>Brings cases to where a test needs them, through the public API.</summary>
public static class Cases
{
    /// <summary>Logs a problem as the inspector; returns the case's id.</summary>
    public static async Task<Guid> LogAsync(this Hub hub, string description = "垃圾暴露", object? more = null)
    {
        using var inspector = await hub.SignInAsync("inspector");
        var id = Guid.CreateVersion7();
        await inspector.PostAsync<CaseReceipt>("/api/cases", more ?? new { caseId = id, description });
        return id;
    }

    /// <summary>Sends a verb at the case's present version.</summary>
    public static async Task<HttpResponseMessage> ActAsync(this Caller caller, Guid caseId, string verb, Func<int, object> body)
    {
        var detail = await caller.GetAsync<CaseDetail>($"/api/cases/{caseId}");
        return await caller.PostAsync($"/api/cases/{caseId}/{verb}", body(detail.Version));
    }

    public static async Task<CaseDetail> DispatchAsync(this Hub hub, Guid caseId, Guid unitId, int timeLimitHours = 48)
    {
        using var office = await hub.SignInAsync("office");
        return await Caller.ReadAsync<CaseDetail>(await office.ActAsync(caseId, "dispatch", version => new { version, unitId, timeLimitHours }));
    }

    public static async Task<CaseDetail> AcceptAsync(this Hub hub, Guid caseId, string contact = "contact.a")
    {
        using var caller = await hub.SignInAsync(contact);
        return await Caller.ReadAsync<CaseDetail>(await caller.ActAsync(caseId, "accept", version => new { version }));
    }

    public static async Task<CaseDetail> SubmitAsync(this Hub hub, Guid caseId, string contact = "contact.a")
    {
        using var caller = await hub.SignInAsync(contact);
        var photoId = await caller.UploadPhotoAsync();
        return await Caller.ReadAsync<CaseDetail>(await caller.ActAsync(caseId, "submit", version => new { version, note = "已清理", photoIds = new[] { photoId } }));
    }

    /// <summary>Logs, dispatches to unit A, accepts and submits; returns the case's id.</summary>
    public static async Task<Guid> SubmittedAsync(this Hub hub, string description = "垃圾暴露")
    {
        var id = await hub.LogAsync(description);
        await hub.DispatchAsync(id, hub.UnitA);
        await hub.AcceptAsync(id);
        await hub.SubmitAsync(id);
        return id;
    }

    public static async Task<CaseDetail> CloseAsync(this Hub hub, Guid caseId)
    {
        using var office = await hub.SignInAsync("office");
        return await Caller.ReadAsync<CaseDetail>(await office.ActAsync(caseId, "close", version => new { version }));
    }

    public static async Task<CaseDetail> ReturnAsync(this Hub hub, Guid caseId, int timeLimitHours = 24)
    {
        using var office = await hub.SignInAsync("office");
        return await Caller.ReadAsync<CaseDetail>(await office.ActAsync(caseId, "return", version => new { version, reason = "仍有残留", timeLimitHours }));
    }

    public static async Task<CaseDetail> DeferAsync(this Hub hub, Guid caseId)
    {
        using var office = await hub.SignInAsync("office");
        return await Caller.ReadAsync<CaseDetail>(await office.ActAsync(caseId, "defer", version => new { version, reason = "待雨停" }));
    }
}
