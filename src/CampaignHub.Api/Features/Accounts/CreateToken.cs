using CampaignHub.Api.Features.Session;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Accounts;

/// <summary>Makes a personal access token for a machine: some of one's own permissions, for at most a year. Its secret is shown once.</summary>
public sealed record CreateToken(string Name, IReadOnlyList<string> Permissions, int Days) : ICommand<NewToken>, ISecretAnswer
{
    internal static void Map(RouteGroupBuilder account) => account.MapPost("/tokens", (CreateToken command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).IsOwn<CreateToken>();
}

public sealed record NewToken(Guid TokenId, string Secret, DateTimeOffset ExpiresAt);

internal sealed class CreateTokenValidator : AbstractValidator<CreateToken>
{
    public CreateTokenValidator()
    {
        RuleFor(t => t.Name).NotEmpty().MaximumLength(64);
        RuleFor(t => t.Permissions).NotEmpty().Must(p => p is null || p.Count <= 200);
        RuleFor(t => t.Days).InclusiveBetween(1, 366);
    }
}

internal sealed class CreateTokenHandler(HubDbContext db, Pipe pipe, RequestContext context, TimeProvider clock) : IHandle<CreateToken, NewToken>
{
    private static readonly string[] Never = [SessionFeature.Manage.Name, "roles.manage"];

    public async Task<NewToken> Handle(CreateToken request, CancellationToken cancellationToken)
    {
        var own = (await pipe.Send(new GetSession(), cancellationToken)).Me!.Permissions;
        if (request.Permissions.Except(own).Any() || request.Permissions.Intersect(Never).Any()) throw AccountRefusals.TokenBeyond.AsException();
        var (now, secret) = (clock.GetUtcNow(), OneTimeSecret.New(TokenAuthentication.Prefix));
        var token = new PersonalToken
        {
            Id = Guid.CreateVersion7(now),
            CampaignId = context.Actor.Campaign,
            UserId = context.Actor.UserId,
            Name = request.Name.Trim(),
            SecretHash = OneTimeSecret.Hash(secret),
            Permissions = [.. request.Permissions.Distinct().Order(StringComparer.Ordinal)],
            CreatedAt = now,
            ExpiresAt = now.AddDays(request.Days),
        };
        db.Add(token);
        return new(token.Id, secret, token.ExpiresAt);
    }
}
