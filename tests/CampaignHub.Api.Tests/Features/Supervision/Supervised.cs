using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignHub.Api.Tests.Features.Supervision;

/// <summary>Brings cases under supervision.</summary>
internal static class Supervised
{
    /// <summary>Logs a case and dispatches it to unit A, or B, within so many hours.</summary>
    public static async Task<Guid> DispatchedAsync(this Hub hub, int hours = 1, string description = "垃圾暴露", bool toB = false)
    {
        var id = await hub.LogAsync(description);
        await hub.DispatchAsync(id, toB ? hub.UnitB : hub.UnitA, hours);
        return id;
    }

    /// <summary>Sends what the clock sends.</summary>
    public static async Task TickAsync<T>(this Hub hub, ICommand<T> command)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = Actor.SystemIn(hub.CampaignId);
        await scope.ServiceProvider.GetRequiredService<Pipe>().Send(command, CancellationToken.None);
    }

    /// <summary>Moves the clock on and lets the ladder be climbed.</summary>
    public static async Task ClimbAfterAsync(this Hub hub, TimeSpan span)
    {
        hub.Clock.Advance(span);
        await hub.TickAsync(new ClimbLadder());
    }

    /// <summary>Does something while the office lacks a permission.</summary>
    public static async Task OfficeWithoutAsync(this Hub hub, string permission, Func<Task> act)
    {
        using var admin = await hub.SignInAsync("admin");
        var role = (await admin.GetAsync<RoleBook>("/api/roles")).Roles.Single(r => r.Code == "campaignOffice");
        await HoldsAsync(role.Permissions.Where(p => p != permission));
        try
        {
            await act();
        }
        finally
        {
            await HoldsAsync(role.Permissions);
        }

        Task<RoleRow> HoldsAsync(IEnumerable<string> permissions) => admin.PutAsync<RoleRow>("/api/roles/campaignOffice", new { role.NameZh, role.NameEn, permissions });
    }

    public static Task<ThreadDetail> ThreadAsync(this Caller caller, Guid caseId) => caller.GetAsync<ThreadDetail>($"/api/supervision/threads/{caseId}");

    /// <summary>Sends a verb at the thread's present version.</summary>
    public static async Task<HttpResponseMessage> OnThreadAsync(this Caller caller, Guid caseId, string verb, Func<int, object> body) =>
        await caller.PostAsync($"/api/supervision/threads/{caseId}/{verb}", body((await caller.ThreadAsync(caseId)).Version));

    public static async Task<ThreadDetail> ClimbToAsync(this Caller office, Guid caseId, string stepCode) =>
        await Caller.ReadAsync<ThreadDetail>(await office.OnThreadAsync(caseId, "climb", version => new { version, stepCode, reason = "weakMeasures", note = "影响迎检", leaveOut = true }));
}
