using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Changes a unit's names, category, ranking group and area (O-33).</summary>
public sealed record EditUnit(string NameZh, string NameEn, UnitCategory Category, Guid? RankingGroupId, Guid? AreaId) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid UnitId { get; init; }

    internal static void Map(RouteGroupBuilder units) => units.MapPut("/{unitId:guid}", async (Guid unitId, EditUnit command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { UnitId = unitId }, ct);
        return await pipe.Send(new GetUnit(unitId), ct);
    }).Is<EditUnit>(OrganisationFeature.Edit);
}

internal sealed class EditUnitValidator : AbstractValidator<EditUnit>
{
    public EditUnitValidator()
    {
        RuleFor(u => u.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(u => u.NameEn).NotEmpty().MaximumLength(200);
        RuleFor(u => u.Category).IsInEnum();
    }
}

internal sealed class EditUnitHandler(HubDbContext db) : IHandle<EditUnit, Nothing>
{
    public async Task<Nothing> Handle(EditUnit request, CancellationToken cancellationToken)
    {
        var unit = await db.Units.FirstOrDefaultAsync(u => u.Id == request.UnitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException();
        if (request.RankingGroupId is { } groupId && !await db.RankingGroups.AnyAsync(g => g.Id == groupId, cancellationToken)) throw OrganisationRefusals.RankingGroupNotFound.AsException();
        if (request.AreaId is { } areaId && !await db.Areas.AnyAsync(a => a.Id == areaId, cancellationToken)) throw OrganisationRefusals.AreaNotFound.AsException();
        unit.Amend(request.NameZh.Trim(), request.NameEn.Trim(), request.Category, request.RankingGroupId, request.AreaId);
        return Nothing.Value;
    }
}
