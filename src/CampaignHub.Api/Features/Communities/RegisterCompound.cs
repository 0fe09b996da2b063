using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Registers a residential compound of a community (O-44). The client makes the id: sent again, it answers the same.</summary>
public sealed record RegisterCompound(Guid CompoundId, Guid AreaId, string NameZh, string? NameEn, string? Address, int Households, bool Managed, string? ManagedBy, bool FireEquipment) : ICommand<KeptCompound>, ICompoundFields
{
    internal static void Map(RouteGroupBuilder compounds) =>
        compounds.MapPost("/", (RegisterCompound command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<RegisterCompound>(CommunitiesFeature.Edit);
}

public sealed record KeptCompound(Guid CompoundId, int Version);

internal sealed class RegisterCompoundValidator : AbstractValidator<RegisterCompound>
{
    public RegisterCompoundValidator()
    {
        RuleFor(c => c.CompoundId).NotEmpty();
        Include(new CompoundFieldsValidator<RegisterCompound>());
    }
}

internal sealed class RegisterCompoundHandler(HubDbContext db, RequestContext context) : IHandle<RegisterCompound, KeptCompound>, IReplay<RegisterCompound, KeptCompound>
{
    public async Task<KeptCompound> Handle(RegisterCompound request, CancellationToken cancellationToken)
    {
        await db.RequireCommunityAsync(request.AreaId, cancellationToken);
        var compound = Compound.Register(request.CompoundId, context.Actor.Campaign, request.AreaId, request.Facts());
        db.Add(compound);
        return new(compound.Id, compound.Version);
    }

    public async Task<KeptCompound?> FirstAnswer(RegisterCompound request, CancellationToken cancellationToken) =>
        await db.Compounds.AnyAsync(c => c.Id == request.CompoundId && c.AreaId == request.AreaId, cancellationToken) ? new(request.CompoundId, 0) : null;
}
