using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Ends a rule of membership by office after its last day; the days before keep their members (O-04).</summary>
public sealed record EndBodyRule(DateOnly LastDay) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid BodyRuleId { get; init; }

    internal static void Map(RouteGroupBuilder bodies) => bodies.MapPost("/rules/{bodyRuleId:guid}/end", (Guid bodyRuleId, EndBodyRule command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyRuleId = bodyRuleId }, ct)).Is<EndBodyRule>(OrganisationFeature.Edit);
}

internal sealed class EndBodyRuleValidator : AbstractValidator<EndBodyRule>
{
    public EndBodyRuleValidator() => RuleFor(r => r.LastDay).NotEmpty();
}

internal sealed class EndBodyRuleHandler(HubDbContext db) : IHandle<EndBodyRule, Nothing>
{
    public async Task<Nothing> Handle(EndBodyRule request, CancellationToken cancellationToken)
    {
        var rule = await db.BodyRules.FirstOrDefaultAsync(r => r.Id == request.BodyRuleId, cancellationToken) ?? throw OrganisationRefusals.BodyRuleNotFound.AsException();
        rule.End(request.LastDay);
        return Nothing.Value;
    }
}
