using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>How far the caller's own import has come, by the key it was sent with.</summary>
public sealed record GetRegisterProgress(Guid Key) : IQuery<RegisterProgressRow>
{
    internal static void Map(RouteGroupBuilder registers) =>
        registers.MapGet("/progress/{key:guid}", (Guid key, Pipe pipe, CancellationToken ct) => pipe.Send(new GetRegisterProgress(key), ct)).Is<GetRegisterProgress>(OrganisationFeature.Edit);
}

public sealed record RegisterProgressRow(RegisterStage Stage, int Done, int Total);

internal sealed class GetRegisterProgressHandler(HubDbContext db, RequestContext context) : IHandle<GetRegisterProgress, RegisterProgressRow>
{
    public async Task<RegisterProgressRow> Handle(GetRegisterProgress request, CancellationToken cancellationToken) =>
        await db.RegisterProgress.Where(p => p.Key == request.Key && p.UserId == context.Actor.UserId).Select(p => new RegisterProgressRow(p.Stage, p.Done, p.Total)).FirstOrDefaultAsync(cancellationToken)
            ?? new(RegisterStage.Waiting, 0, 0);
}
