using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Access;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Access;

/// <summary>Makes a role of the campaign's own: a code, a name and a set of permissions.</summary>
public sealed record CreateRole(string Code, string NameZh, string NameEn, RoleReach Reach, IReadOnlyList<string> Permissions, bool? RequiresSecondFactor = null) : ICommand<RoleRow>, ITransactional
{
    public const int Most = 100;

    internal static void Map(RouteGroupBuilder roles) =>
        roles.MapPost("/", (CreateRole command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<CreateRole>(AccessFeature.ManageRoles);
}

internal sealed class CreateRoleValidator : AbstractValidator<CreateRole>
{
    public CreateRoleValidator()
    {
        RuleFor(r => r.Code).NotEmpty().Matches("^[a-z][a-zA-Z0-9-]{1,31}$");
        RuleFor(r => r.NameZh).NotEmpty().MaximumLength(64);
        RuleFor(r => r.NameEn).NotEmpty().MaximumLength(64);
        RuleFor(r => r.Reach).IsInEnum();
        RuleFor(r => r.Permissions).NotNull().Must(p => p is null || p.Count <= 500);
        RuleForEach(r => r.Permissions).NotEmpty();
    }
}

internal sealed class CreateRoleHandler(HubDbContext db, RequestContext context, PermissionTable table, AccessDates dates, TimeProvider clock) : IHandle<CreateRole, RoleRow>
{
    public async Task<RoleRow> Handle(CreateRole request, CancellationToken cancellationToken)
    {
        table.RequireKnown(request.Permissions);
        await dates.LockAsync(cancellationToken);
        if (await db.CampaignRoles.CountAsync(cancellationToken) >= CreateRole.Most) throw AccessRefusals.TooManyRoles.AsException();
        var role = CampaignRole.Create(Guid.CreateVersion7(clock.GetUtcNow()), context.Actor.Campaign, request.Code, request.NameZh.Trim(), request.NameEn.Trim(), request.Reach, request.Permissions);
        role.RequireSecondFactor(request.RequiresSecondFactor is true);
        db.Add(role);
        return RoleRows.Of(role, 0, table);
    }
}
