using CampaignHub.Api.Features.Access;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Session;

/// <summary>Creates an account in the administrator's campaign with its first role assignments; without any it may sign in and do nothing.</summary>
public sealed record CreateUser(string UserName, string DisplayName, string Password, IReadOnlyList<NewAssignment> Assignments, bool MustChangePassword = false) : ICommand<UserRow>, ITransactional
{
    internal static void Map(RouteGroupBuilder users) =>
        users.MapPost("/", (CreateUser command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<CreateUser>(SessionFeature.Manage);

    /// <summary>Without the password: this text is compared and may be logged.</summary>
    public override string ToString() => $"{nameof(CreateUser)} {{ {UserName}, {DisplayName}, {string.Join("; ", Assignments ?? [])} }}";
}

/// <summary>An account with its assignments that are not over; PersonId is who this is at the outside sign-in service.</summary>
public sealed record UserRow(Guid UserId, string UserName, string DisplayName, bool Locked, bool SecondFactor, string? PersonId, IReadOnlyList<AssignmentRow> Assignments);

internal sealed class CreateUserValidator : AbstractValidator<CreateUser>
{
    public CreateUserValidator()
    {
        RuleFor(u => u.UserName).NotEmpty().MaximumLength(64);
        RuleFor(u => u.DisplayName).NotEmpty().MaximumLength(64);
        RuleFor(u => u.Password).NotEmpty().MinimumLength(10);
        RuleFor(u => u.Assignments).NotNull().Must(a => a is null || a.Count <= 20);
        RuleForEach(u => u.Assignments).NotNull().ChildRules(assignment =>
        {
            assignment.RuleFor(a => a.Role).NotEmpty();
            assignment.RuleFor(a => a.ScopeKind).IsInEnum();
        });
    }
}

internal sealed class CreateUserHandler(HubDbContext db, UserManager<HubUser> users, RequestContext context, AccessDates dates, TimeProvider clock) : IHandle<CreateUser, UserRow>
{
    public async Task<UserRow> Handle(CreateUser request, CancellationToken cancellationToken)
    {
        var (now, today) = (clock.GetUtcNow(), await dates.TodayAsync(cancellationToken));
        var user = new HubUser { Id = Guid.CreateVersion7(now), UserName = request.UserName, DisplayName = request.DisplayName, CampaignId = context.Actor.Campaign, MustChangePassword = request.MustChangePassword };
        await users.CreateOrRefuseAsync(user, request.Password);
        var rows = new List<AssignmentRow>();
        foreach (var asked in request.Assignments)
        {
            var assigned = await db.AssignAsync(Guid.CreateVersion7(now), user.Id, asked, today, cancellationToken);
            rows.Add(await db.RowOf(assigned, today, cancellationToken));
        }

        return new(user.Id, user.UserName, user.DisplayName, false, false, null, rows);
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
