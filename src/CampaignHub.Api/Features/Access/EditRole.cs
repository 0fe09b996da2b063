using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>Gives a role another set of permissions, and one of the campaign's own another name; says whether its holders need a second factor, or leaves that as it is. Holders feel it from their next request on.</summary>
public sealed record EditRole(string NameZh, string NameEn, IReadOnlyList<string> Permissions, bool? RequiresSecondFactor = null) : ICommand<RoleRow>, ITransactional
{
    [JsonIgnore]
    public string Code { get; init; } = "";

    internal static void Map(RouteGroupBuilder roles) => roles.MapPut("/{code}", (string code, EditRole command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { Code = code }, ct)).Is<EditRole>(AccessFeature.ManageRoles);
}

internal sealed class EditRoleValidator : AbstractValidator<EditRole>
{
    public EditRoleValidator()
    {
        RuleFor(r => r.NameZh).NotEmpty().MaximumLength(64);
        RuleFor(r => r.NameEn).NotEmpty().MaximumLength(64);
        RuleFor(r => r.Permissions).NotNull().Must(p => p is null || p.Count <= 500);
        RuleForEach(r => r.Permissions).NotEmpty();
    }
}

internal sealed class EditRoleHandler(HubDbContext db, PermissionTable table, AccessDates dates) : IHandle<EditRole, RoleRow>
{
    public async Task<RoleRow> Handle(EditRole request, CancellationToken cancellationToken)
    {
        table.RequireKnown(request.Permissions);
        await dates.LockAsync(cancellationToken);
        var role = await db.CampaignRoles.FirstOrDefaultAsync(r => r.Code == request.Code, cancellationToken) ?? throw AccessRefusals.RoleNotFound.AsException();
        role.Edit(request.NameZh.Trim(), request.NameEn.Trim(), request.Permissions);
        if (request.RequiresSecondFactor is { } required) role.RequireSecondFactor(required);
        await dates.RequireLastHolderAsync(cancellationToken);
        var today = await dates.TodayAsync(cancellationToken);
        return RoleRows.Of(role, await db.RoleAssignments.CountAsync(a => a.RoleId == role.Id && (a.Until == null || a.Until >= today), cancellationToken), table);
    }
}
