using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Session;

/// <summary>Creates an account in the administrator's campaign; a unit contact needs a unit.</summary>
public sealed record CreateUser(string UserName, string DisplayName, Role Role, Guid? UnitId, string Password, bool MustChangePassword = false) : ICommand<UserRow>, ITransactional
{
    internal static void Map(RouteGroupBuilder users) =>
        users.MapPost("/", (CreateUser command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<CreateUser>(SessionFeature.Manage);

    /// <summary>Without the password: this text is compared and may be logged.</summary>
    public override string ToString() => $"{nameof(CreateUser)} {{ {UserName}, {DisplayName}, {Role}, {UnitId} }}";
}

public sealed record UserRow(Guid UserId, string UserName, string DisplayName, Role Role, Guid? UnitId, string? UnitNameZh, string? UnitNameEn, bool Locked);

internal sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(u => u.UserName).NotEmpty().MaximumLength(64);
        RuleFor(u => u.DisplayName).NotEmpty().MaximumLength(64);
        RuleFor(u => u.Role).IsInEnum();
        RuleFor(u => u.UnitId).NotNull().When(u => u.Role is Role.UnitContact);
        RuleFor(u => u.UnitId).Null().When(u => u.Role is not Role.UnitContact);
        RuleFor(u => u.Password).NotEmpty().MinimumLength(10);
    }
}

internal sealed class CreateUserHandler(HubDbContext db, UserManager<HubUser> users, RequestContext context, TimeProvider clock) : IHandle<CreateUser, UserRow>
{
    public async Task<UserRow> Handle(CreateUser request, CancellationToken cancellationToken)
    {
        var unit = request.UnitId is { } unitId
            ? await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == unitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException()
            : null;
        var user = new HubUser
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = request.UserName,
            DisplayName = request.DisplayName,
            CampaignId = context.Actor.Campaign,
            Role = request.Role,
            UnitId = request.UnitId,
            MustChangePassword = request.MustChangePassword,
        };
        await users.CreateOrRefuseAsync(user, request.Password);
        return new(user.Id, user.UserName, user.DisplayName, user.Role, user.UnitId, unit?.NameZh, unit?.NameEn, false);
    }
}

internal static class Accounts
{
    /// <summary>Creates the account or says why not. Refused: user.name-taken, user.unusable.</summary>
    public static async Task CreateOrRefuseAsync(this UserManager<HubUser> users, HubUser user, string password)
    {
        var outcome = await users.CreateAsync(user, password);
        if (outcome.Succeeded) return;
        throw outcome.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName))
            ? SessionRefusals.UserNameTaken.AsException()
            : SessionRefusals.Unusable(string.Join(' ', outcome.Errors.Select(e => e.Description))).AsException();
    }
}
