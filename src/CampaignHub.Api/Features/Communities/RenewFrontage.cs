using System.Text.Json.Serialization;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using FluentValidation;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Records that a frontage agreement was signed again (T-22); the same day sent again changes nothing.</summary>
public sealed record RenewFrontage(DateOnly On, string Party) : ICommand<KeptFrontage>
{
    [JsonIgnore]
    public Guid AgreementId { get; init; }

    internal static void Map(RouteGroupBuilder frontages) => frontages.MapPost("/{agreementId:guid}/renew", (Guid agreementId, RenewFrontage command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { AgreementId = agreementId }, ct)).Is<RenewFrontage>(CommunitiesFeature.Edit);
}

internal sealed class RenewFrontageValidator : AbstractValidator<RenewFrontage>
{
    public RenewFrontageValidator()
    {
        RuleFor(f => f.On).NotEmpty();
        RuleFor(f => f.Party).NotEmpty().MaximumLength(64);
    }
}

internal sealed class RenewFrontageHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<RenewFrontage, KeptFrontage>
{
    public async Task<KeptFrontage> Handle(RenewFrontage request, CancellationToken cancellationToken)
    {
        var agreement = await db.LoadFrontageAsync(request.AgreementId, cancellationToken);
        agreement.Renew(request.On, request.Party.Trim(), await db.TodayAsync(context, clock, cancellationToken));
        return agreement.Kept();
    }
}
