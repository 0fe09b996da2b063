using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.Extensions.DependencyInjection;

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

    /// <summary>The office asks for a deferral of twenty days, and the leader grants it.</summary>
    public static async Task<CaseDetail> DeferAsync(this Hub hub, Guid caseId)
    {
        using var office = await hub.SignInAsync("office");
        using var leader = await hub.SignInAsync("leader");
        var asked = (await hub.AskAsync("office", caseId, "deferral", hub.Clock.Now.AddDays(20))).Asked!;
        Caller.Succeeded(await leader.PostAsync($"/api/exceptions/{asked.RequestId}/decide", new { asked.Version, granted = true, note = "待雨停" }));
        return await office.GetAsync<CaseDetail>($"/api/cases/{caseId}");
    }

    /// <summary>Asks for an exception as the named account.</summary>
    public static async Task<CaseDetail> AskAsync(this Hub hub, string userName, Guid caseId, string kind, DateTimeOffset until, string? cause = null)
    {
        using var caller = await hub.SignInAsync(userName);
        return await Caller.ReadAsync<CaseDetail>(await caller.ActAsync(caseId, "exceptions", version => new { version, kind, cause, reason = "现场暂不具备条件", until }));
    }

    public static async Task<HttpResponseMessage> DecideAsync(this Hub hub, string userName, AskedException asked, bool granted = true, string? note = "同意")
    {
        using var caller = await hub.SignInAsync(userName);
        return await caller.PostAsync($"/api/exceptions/{asked.RequestId}/decide", new { asked.Version, granted, note });
    }

    /// <summary>Dispatched to unit A and accepted; returns the case's id.</summary>
    public static async Task<Guid> InHandAsync(this Hub hub, int timeLimitHours = 48)
    {
        var id = await hub.LogAsync();
        await hub.DispatchAsync(id, hub.UnitA, timeLimitHours);
        await hub.AcceptAsync(id);
        return id;
    }

    /// <summary>Sends a command as the clock would, without any session.</summary>
    public static async Task<T> SendAsClockAsync<T>(this Hub hub, ICommand<T> command)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(hub.CampaignId);
        return await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, CancellationToken.None);
    }
}
