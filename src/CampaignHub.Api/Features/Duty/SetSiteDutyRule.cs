using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Duty;

/// <summary>Says which leaders of a body owe how many half-days of site work every month, from a day on (O-23).</summary>
public sealed record SetSiteDutyRule(int Version, IReadOnlyList<PostType> Posts, int HalfDays, DateOnly From) : ICommand<SiteDutyRule>
{
    [JsonIgnore]
    public Guid BodyId { get; init; }

    internal static void Map(RouteGroupBuilder site) => site.MapPut("/rules/{bodyId:guid}", (Guid bodyId, SetSiteDutyRule command, Pipe pipe, CancellationToken ct) =>
        pipe.Send(command with { BodyId = bodyId }, ct)).Is<SetSiteDutyRule>(DutyFeature.Edit);
}

internal sealed class SetSiteDutyRuleValidator : AbstractValidator<SetSiteDutyRule>
{
    public SetSiteDutyRuleValidator()
    {
        RuleFor(r => r.Posts).NotEmpty();
        RuleForEach(r => r.Posts).IsInEnum();
        RuleFor(r => r.HalfDays).InclusiveBetween(0, SiteDuty.MostHalfDays);
        RuleFor(r => r.From).NotEmpty();
    }
}

internal sealed class SetSiteDutyRuleHandler(HubDbContext db, RequestContext context) : IHandle<SetSiteDutyRule, SiteDutyRule>
{
    public async Task<SiteDutyRule> Handle(SetSiteDutyRule request, CancellationToken cancellationToken)
    {
        if (!await db.Bodies.AnyAsync(b => b.Id == request.BodyId, cancellationToken)) throw OrganisationRefusals.BodyNotFound.AsException();
        var duty = await db.SiteDuties.FirstOrDefaultAsync(d => d.Id == request.BodyId, cancellationToken);
        if (duty is null) db.Add(duty = SiteDuty.Initial(context.Actor.Campaign, request.BodyId));
        if (duty.Version != request.Version) throw DutyRefusals.SiteDutyChanged.AsException();
        duty.Set(request.Posts, request.HalfDays, request.From);
        return duty.AsRule();
    }
}
