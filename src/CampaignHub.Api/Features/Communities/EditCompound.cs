using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Communities;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Communities;

/// <summary>Changes what is known of a residential compound (O-44).</summary>
public sealed record EditCompound(int Version, Guid AreaId, string NameZh, string? NameEn, string? Address, int Households, bool Managed, string? ManagedBy, bool FireEquipment) : ICommand<KeptCompound>, ICompoundFields
{
    [JsonIgnore]
    public Guid CompoundId { get; init; }

    internal static void Map(RouteGroupBuilder compounds) => compounds.MapPut("/{compoundId:guid}", (Guid compoundId, EditCompound command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { CompoundId = compoundId }, ct)).Is<EditCompound>(CommunitiesFeature.Edit);
}

internal sealed class EditCompoundValidator : AbstractValidator<EditCompound>
{
    public EditCompoundValidator() => Include(new CompoundFieldsValidator<EditCompound>());
}

internal sealed class EditCompoundHandler(HubDbContext db) : IHandle<EditCompound, KeptCompound>
{
    public async Task<KeptCompound> Handle(EditCompound request, CancellationToken cancellationToken)
    {
        var compound = await db.Compounds.FirstOrDefaultAsync(c => c.Id == request.CompoundId, cancellationToken) ?? throw CommunityRefusals.CompoundNotFound.AsException();
        if (compound.Version != request.Version) throw CommunityRefusals.CompoundChanged.AsException();
        await db.RequireCommunityAsync(request.AreaId, cancellationToken);
        compound.Amend(request.AreaId, request.Facts());
        return new(compound.Id, compound.Version);
    }
}
