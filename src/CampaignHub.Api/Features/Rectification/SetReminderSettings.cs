using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Sets when units are reminded of a limit; what was sent is not sent again.</summary>
public sealed record SetReminderSettings(int Version, ReminderRules Rules) : ICommand<ReminderSettingsPage>
{
    internal static void Map(RouteGroupBuilder settings) =>
        settings.MapPut("/", (SetReminderSettings command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SetReminderSettings>(RectificationFeature.Settings);
}

internal sealed class SetReminderSettingsValidator : AbstractValidator<SetReminderSettings>
{
    public SetReminderSettingsValidator() => RuleFor(s => s.Rules).Cascade(CascadeMode.Stop).NotNull().ChildRules(rules =>
    {
        rules.RuleFor(r => r.HoursBefore).Cascade(CascadeMode.Stop).NotNull().Must(h => h.Count <= ReminderRules.MostBefore && h.All(hours => hours is >= 1 and <= ReminderRules.MostHours));
        rules.RuleFor(r => r.WorkingDaysAfter).InclusiveBetween(0, ReminderRules.MostDaysAfter);
    });
}

internal sealed class SetReminderSettingsHandler(HubDbContext db, RequestContext context) : IHandle<SetReminderSettings, ReminderSettingsPage>
{
    public async Task<ReminderSettingsPage> Handle(SetReminderSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.ReminderSettings.FirstOrDefaultAsync(cancellationToken);
        if (settings is null) db.Add(settings = ReminderSettings.Initial(context.Actor.Campaign));
        if (settings.Version != request.Version) throw RectificationRefusals.RemindersChanged.AsException();
        settings.Set(request.Rules);
        return new(settings.Rules, settings.Version);
    }
}
