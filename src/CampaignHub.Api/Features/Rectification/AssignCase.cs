using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Gives a case to a person of the unit: to an account of it, or to somebody of the register who has none; to nobody when neither is named.</summary>
public sealed record AssignCase(int Version, Guid? UserId, Guid? StaffId) : ICommand<CaseReceipt>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/assign", async (Guid caseId, AssignCase command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new GetCase(caseId), ct);
    }).Is<AssignCase>(RectificationFeature.Submit);
}

internal sealed class AssignCaseValidator : AbstractValidator<AssignCase>
{
    public AssignCaseValidator() => RuleFor(a => a.StaffId).Must((a, staffId) => staffId is null || a.UserId is null);
}

internal sealed class AssignCaseHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AssignCase, CaseReceipt>
{
    public async Task<CaseReceipt> Handle(AssignCase request, CancellationToken cancellationToken)
    {
        var loaded = await db.LoadCase(request.CaseId, request.Version, cancellationToken);
        var to = await AssigneeAsync(request, loaded.UnitId, cancellationToken);
        if (to is null && (request.UserId ?? request.StaffId) is not null) throw RectificationRefusals.AssigneeUnknown.AsException();
        loaded.Assign(to, context.Actor.AsPerson(loaded.UnitId), clock.GetUtcNow());
        return new(loaded.Id, CaseNumbers.Text(loaded.Number), loaded.State);
    }

    private async Task<CaseAssignee?> AssigneeAsync(AssignCase request, Guid? unitId, CancellationToken cancellationToken)
    {
        if (unitId is not { } unit) return null;
        if (request.UserId is { } userId) return await db.DeskAccounts([unit], clock.GetUtcNow()).Where(u => u.Id == userId).Select(u => new CaseAssignee(u.Id, null, u.DisplayName)).FirstOrDefaultAsync(cancellationToken);
        return request.StaffId is { } staffId ? await db.Staff.Where(s => s.Id == staffId && s.UnitId == unit).Select(s => new CaseAssignee(null, s.Id, s.NameZh)).FirstOrDefaultAsync(cancellationToken) : null;
    }
}

internal static class DeskLoads
{
    /// <summary>The accounts that handle cases for one of these units today.</summary>
    public static IQueryable<HubUser> DeskAccounts(this HubDbContext db, Guid[] units, DateTimeOffset now)
    {
        var (permission, today) = (RectificationFeature.Submit.Name, DateOnly.FromDateTime(now.UtcDateTime));
        return db.Users.AsNoTracking().Where(u => db.RoleAssignments.Any(a =>
            a.UserId == u.Id && a.ScopeKind == ScopeKind.Unit && a.ScopeId != null && units.Contains(a.ScopeId.Value) && a.From <= today.AddDays(1) && (a.Until == null || a.Until >= today)
            && db.Set<CampaignRole>().Any(r => r.Id == a.RoleId && r.Permissions.Contains(permission))));
    }
}
