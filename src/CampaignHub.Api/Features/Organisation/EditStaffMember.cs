using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Changes what the register says of a person; terms already held keep the name they were given (O-18, O-20).</summary>
public sealed record EditStaffMember(string NameZh, string? NameEn, Guid? UnitId, string? JobTitle, string? Phone) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid StaffMemberId { get; init; }

    internal static void Map(RouteGroupBuilder staff) => staff.MapPut("/{staffMemberId:guid}", async (Guid staffMemberId, EditStaffMember command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { StaffMemberId = staffMemberId }, ct);
        return await pipe.Send(new GetStaffMember(staffMemberId), ct);
    }).Is<EditStaffMember>(OrganisationFeature.Edit);
}

internal sealed class EditStaffMemberValidator : AbstractValidator<EditStaffMember>
{
    public EditStaffMemberValidator()
    {
        RuleFor(m => m.NameZh).NotEmpty().MaximumLength(64);
        RuleFor(m => m.NameEn).MaximumLength(100);
        RuleFor(m => m.JobTitle).MaximumLength(100);
        RuleFor(m => m.Phone).MaximumLength(32);
    }
}

internal sealed class EditStaffMemberHandler(HubDbContext db) : IHandle<EditStaffMember, Nothing>
{
    public async Task<Nothing> Handle(EditStaffMember request, CancellationToken cancellationToken)
    {
        var member = await db.Staff.FirstOrDefaultAsync(m => m.Id == request.StaffMemberId, cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException();
        if (request.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        member.Amend(request.NameZh.Trim(), request.NameEn?.Trim(), request.UnitId, request.JobTitle?.Trim(), request.Phone?.Trim());
        return Nothing.Value;
    }
}
