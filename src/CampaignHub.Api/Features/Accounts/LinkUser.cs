using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using FluentValidation;
using Microsoft.AspNetCore.Identity;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Links an account to a person of the outside sign-in service, or ends the link.</summary>
public sealed record LinkUser(string? PersonId) : ICommand<Nothing>
{
    internal Guid UserId { get; init; }

    internal static void Map(RouteGroupBuilder users) => users.MapPut("/{userId:guid}/external-id", async (Guid userId, LinkUser command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { UserId = userId }, ct);
        return Results.NoContent();
    }).Is<LinkUser>(SessionFeature.Manage).Produces(StatusCodes.Status204NoContent);
}

internal sealed class LinkUserValidator : AbstractValidator<LinkUser>
{
    public LinkUserValidator() => RuleFor(l => l.PersonId).MaximumLength(150);
}

internal sealed class LinkUserHandler(UserManager<HubUser> users, RequestContext context, SignInService service) : IHandle<LinkUser, Nothing>
{
    public async Task<Nothing> Handle(LinkUser request, CancellationToken cancellationToken)
    {
        var user = await users.OfCampaignAsync(context, request.UserId);
        user.ExternalId = string.IsNullOrWhiteSpace(request.PersonId) ? null : service.ExternalIdOf(request.PersonId.Trim());
        return Nothing.Value;
    }
}

internal sealed class LinkTaken : ITakenNames
{
    public IReadOnlyDictionary<string, Refusal> Taken { get; } = new Dictionary<string, Refusal>
    {
        ["ix_users_external_id"] = new(RefusalKind.Conflict, "user.external-id-taken", "该外部身份已关联其他用户。", "Another account is linked to this person."),
    };
}
