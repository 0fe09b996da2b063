using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>What a dispatch of the case would be by its category: to whom, how long, until when from now.</summary>
public sealed record GetDispatchProposal(Guid CaseId) : IQuery<DispatchProposal>
{
    internal static void Map(RouteGroupBuilder cases) =>
        cases.MapGet("/{caseId:guid}/dispatch-proposal", (Guid caseId, Pipe pipe, CancellationToken ct) => pipe.Send(new GetDispatchProposal(caseId), ct)).Is<GetDispatchProposal>(RectificationFeature.Dispatch);
}

/// <summary>The unit that would get it and on which axis; the category's limit and when it would run out; nothing where the category says nothing.</summary>
public sealed record DispatchProposal(
    Guid? UnitId, string? UnitNameZh, string? UnitNameEn, OwnerAxis Axis, LimitRow? Limit, DateTimeOffset? DueAt, bool Urgent, string? ClosingStandard, string? ClosingStandardEn);

internal sealed class GetDispatchProposalHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<GetDispatchProposal, DispatchProposal>
{
    public async Task<DispatchProposal> Handle(GetDispatchProposal request, CancellationToken cancellationToken)
    {
        var found = await db.Cases.AsNoTracking().FirstOrDefaultAsync(c => c.Id == request.CaseId, cancellationToken) ?? throw RectificationRefusals.NotFound.AsException();
        return (await db.ProposalsFor([found], context, clock.GetUtcNow(), cancellationToken))[found.Id];
    }
}
