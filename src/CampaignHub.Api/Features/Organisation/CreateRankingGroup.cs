using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>Adds a group of units that are ranked against one another and against nobody else. The client makes the id: sent again, it answers the same.</summary>
public sealed record CreateRankingGroup(Guid RankingGroupId, string Code, string NameZh, string NameEn) : ICommand<RankingGroupRow>
{
    internal static void Map(RouteGroupBuilder groups) =>
        groups.MapPost("/", (CreateRankingGroup command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<CreateRankingGroup>(OrganisationFeature.Edit);
}

internal sealed class CreateRankingGroupValidator : AbstractValidator<CreateRankingGroup>
{
    public CreateRankingGroupValidator()
    {
        RuleFor(g => g.RankingGroupId).NotEmpty();
        RuleFor(g => g.Code).NotEmpty().MaximumLength(64);
        RuleFor(g => g.NameZh).NotEmpty().MaximumLength(100);
        RuleFor(g => g.NameEn).NotEmpty().MaximumLength(200);
    }
}

internal sealed class CreateRankingGroupHandler(HubDbContext db, RequestContext context) : IHandle<CreateRankingGroup, RankingGroupRow>, IReplay<CreateRankingGroup, RankingGroupRow>
{
    public Task<RankingGroupRow> Handle(CreateRankingGroup request, CancellationToken cancellationToken)
    {
        var group = RankingGroup.Create(request.RankingGroupId, context.Actor.Campaign, request.Code.Trim(), request.NameZh.Trim(), request.NameEn.Trim());
        db.Add(group);
        return Task.FromResult(new RankingGroupRow(group.Id, group.Code, group.NameZh, group.NameEn));
    }

    public async Task<RankingGroupRow?> FirstAnswer(CreateRankingGroup request, CancellationToken cancellationToken)
    {
        var code = request.Code.Trim();
        return await db.RankingGroups.AsNoTracking().Where(g => g.Id == request.RankingGroupId && g.Code == code)
            .Select(g => new RankingGroupRow(g.Id, g.Code, g.NameZh, g.NameEn)).FirstOrDefaultAsync(cancellationToken);
    }
}
