using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Enters a person into the register of those who may hold posts (O-18, O-20). The client makes the id: sent again, it answers the same.</summary>
public sealed record RegisterStaffMember(Guid StaffMemberId, string Code, string NameZh, string? NameEn, Guid? UnitId, string? JobTitle, string? Phone) : ICommand<StaffRow>
{
    internal static void Map(RouteGroupBuilder staff) =>
        staff.MapPost("/", (RegisterStaffMember command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<RegisterStaffMember>(OrganisationFeature.Edit);
}

internal sealed class RegisterStaffMemberValidator : AbstractValidator<RegisterStaffMember>
{
    public RegisterStaffMemberValidator()
    {
        RuleFor(m => m.StaffMemberId).NotEmpty();
        RuleFor(m => m.Code).NotEmpty().MaximumLength(64);
        RuleFor(m => m.NameZh).NotEmpty().MaximumLength(64);
        RuleFor(m => m.NameEn).MaximumLength(100);
        RuleFor(m => m.JobTitle).MaximumLength(100);
        RuleFor(m => m.Phone).MaximumLength(32);
    }
}

internal sealed class RegisterStaffMemberHandler(HubDbContext db, RequestContext context) : IHandle<RegisterStaffMember, StaffRow>, IReplay<RegisterStaffMember, StaffRow>
{
    public async Task<StaffRow> Handle(RegisterStaffMember request, CancellationToken cancellationToken)
    {
        var unit = request.UnitId is { } unitId
            ? await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == unitId, cancellationToken) ?? throw OrganisationRefusals.UnitNotFound.AsException()
            : null;
        var member = StaffMember.Register(request.StaffMemberId, context.Actor.Campaign, request.Code.Trim(), request.NameZh.Trim(), request.NameEn?.Trim(), unit?.Id, request.JobTitle?.Trim(), request.Phone?.Trim());
        db.Add(member);
        return new(member.Id, member.Code, member.NameZh, member.NameEn, member.UnitId, unit?.NameZh, unit?.NameEn, member.JobTitle, member.Phone);
    }

    public async Task<StaffRow?> FirstAnswer(RegisterStaffMember request, CancellationToken cancellationToken)
    {
        var code = request.Code.Trim();
        return await StaffRows.Project(db, db.Staff.AsNoTracking().Where(m => m.Id == request.StaffMemberId && m.Code == code)).FirstOrDefaultAsync(cancellationToken);
    }
}
