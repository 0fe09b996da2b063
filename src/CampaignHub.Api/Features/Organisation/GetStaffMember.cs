using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>One person of the register; a unit contact finds only the unit's own.</summary>
public sealed record GetStaffMember(Guid StaffMemberId) : IQuery<StaffRow>
{
    internal static void Map(RouteGroupBuilder staff) =>
        staff.MapGet("/{staffMemberId:guid}", (Guid staffMemberId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetStaffMember(staffMemberId), ct)).Is<GetStaffMember>(OrganisationFeature.Read);
}

internal sealed class GetStaffMemberHandler(HubDbContext db) : IHandle<GetStaffMember, StaffRow>
{
    public async Task<StaffRow> Handle(GetStaffMember request, CancellationToken cancellationToken) =>
        await StaffRows.Project(db, db.Staff.AsNoTracking().Where(m => m.Id == request.StaffMemberId)).FirstOrDefaultAsync(cancellationToken) ?? throw OrganisationRefusals.StaffMemberNotFound.AsException();
}
