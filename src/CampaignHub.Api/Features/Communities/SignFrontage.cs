using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Registers the frontage agreement a shop has signed (T-22). The client makes the id: sent again, it answers the same.</summary>
public sealed record SignFrontage(Guid AgreementId, Guid AreaId, FrontageKind Kind, string Shop, string Street, string Party, DateOnly SignedOn) : ICommand<KeptFrontage>
{
    internal static void Map(RouteGroupBuilder frontages) =>
        frontages.MapPost("/", (SignFrontage command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SignFrontage>(CommunitiesFeature.Edit);
}

public sealed record KeptFrontage(Guid AgreementId, DateOnly SignedOn, DateOnly? RenewedOn, int Renewals);

internal sealed class SignFrontageValidator : AbstractValidator<SignFrontage>
{
    public SignFrontageValidator()
    {
        RuleFor(f => f.AgreementId).NotEmpty();
        RuleFor(f => f.AreaId).NotEmpty();
        RuleFor(f => f.Kind).IsInEnum();
        RuleFor(f => f.Shop).NotEmpty().MaximumLength(100);
        RuleFor(f => f.Street).NotEmpty().MaximumLength(200);
        RuleFor(f => f.Party).NotEmpty().MaximumLength(64);
        RuleFor(f => f.SignedOn).NotEmpty();
    }
}

internal sealed class SignFrontageHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<SignFrontage, KeptFrontage>, IReplay<SignFrontage, KeptFrontage>
{
    public async Task<KeptFrontage> Handle(SignFrontage request, CancellationToken cancellationToken)
    {
        await db.RequireCommunityAsync(request.AreaId, cancellationToken);
        var today = await db.TodayAsync(context, clock, cancellationToken);
        var signed = FrontageAgreement.Sign(request.AgreementId, context.Actor.Campaign, request.AreaId, request.Kind, request.Shop.Trim(), request.Street.Trim(), request.Party.Trim(), request.SignedOn, today);
        db.Add(signed);
        return signed.Kept();
    }

    public async Task<KeptFrontage?> FirstAnswer(SignFrontage request, CancellationToken cancellationToken) =>
        (await db.Frontages.AsNoTracking().FirstOrDefaultAsync(f => f.Id == request.AgreementId && f.AreaId == request.AreaId && f.SignedOn == request.SignedOn, cancellationToken))?.Kept();
}

internal static class FrontageLoads
{
    public static KeptFrontage Kept(this FrontageAgreement agreement) => new(agreement.Id, agreement.SignedOn, agreement.RenewedOn, agreement.Renewals);

    /// <summary>Refused: frontage.not-found.</summary>
    public static async Task<FrontageAgreement> LoadFrontageAsync(this HubDbContext db, Guid agreementId, CancellationToken cancellationToken) =>
        await db.Frontages.FirstOrDefaultAsync(f => f.Id == agreementId, cancellationToken) ?? throw CommunityRefusals.FrontageNotFound.AsException();
}
