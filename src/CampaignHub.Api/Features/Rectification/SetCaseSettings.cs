using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Sets the caps of exceptions, the share verified by hand and the rule of second looks; what was granted stays granted.</summary>
public sealed record SetCaseSettings(int Version, CaseRules Rules) : ICommand<CaseSettingsPage>
{
    internal static void Map(RouteGroupBuilder settings) =>
        settings.MapPut("/", (SetCaseSettings command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SetCaseSettings>(RectificationFeature.Settings);
}

internal sealed class SetCaseSettingsValidator : AbstractValidator<SetCaseSettings>
{
    private const int Most = 10_000;
    private const int MostDays = 3_660;

    public SetCaseSettingsValidator()
    {
        RuleFor(s => s.Rules).Cascade(CascadeMode.Stop).NotNull().ChildRules(rules =>
        {
            rules.RuleFor(r => r.ExtensionMost).InclusiveBetween(0, Most);
            rules.RuleFor(r => r.SuspensionMost).InclusiveBetween(0, Most);
            rules.RuleFor(r => r.DeferralMost).InclusiveBetween(0, Most);
            rules.RuleFor(r => r.SupportMost).InclusiveBetween(0, Most);
            rules.RuleFor(r => r.ExtensionDays).InclusiveBetween(1, MostDays);
            rules.RuleFor(r => r.SuspensionDays).InclusiveBetween(1, MostDays);
            rules.RuleFor(r => r.DeferralDays).InclusiveBetween(1, MostDays);
            rules.RuleFor(r => r.SupportDays).InclusiveBetween(1, MostDays);
            rules.RuleFor(r => r.VerifyPercent).InclusiveBetween(0, 100);
            rules.RuleFor(r => r.LookBackDays).InclusiveBetween(1, 366);
            rules.RuleFor(r => r.LookBackPercent).InclusiveBetween(0, 100);
            rules.RuleFor(r => r.PlanFromDays).InclusiveBetween(0, MostDays);
        });
    }
}

internal sealed class SetCaseSettingsHandler(HubDbContext db, RequestContext context) : IHandle<SetCaseSettings, CaseSettingsPage>
{
    public async Task<CaseSettingsPage> Handle(SetCaseSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.CaseSettings.FirstOrDefaultAsync(cancellationToken);
        if (settings is null) db.Add(settings = CaseSettings.Initial(context.Actor.Campaign));
        if (settings.Version != request.Version) throw CaseRequestRefusals.SettingsChanged.AsException();
        settings.Set(request.Rules);
        return new(settings.Rules, settings.Version);
    }
}
