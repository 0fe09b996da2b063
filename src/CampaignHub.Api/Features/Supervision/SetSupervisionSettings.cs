using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Decides the lines between the colours, how many reds in a row propose an interview, who is first and last and among whom, and whether listed problems are shown to the public.</summary>
public sealed record SetSupervisionSettings(int Version, SupervisionRules Rules) : ICommand<SupervisionSettingsDetail>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapPut("/settings", (SetSupervisionSettings command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<SetSupervisionSettings>(SupervisionFeature.Revise);
}

internal sealed class SetSupervisionSettingsValidator : AbstractValidator<SetSupervisionSettings>
{
    public SetSupervisionSettingsValidator() => RuleFor(s => s.Rules).Cascade(CascadeMode.Stop).NotNull().ChildRules(rules =>
    {
        rules.RuleFor(r => r.GreenFrom).InclusiveBetween(0, 200);
        rules.RuleFor(r => r.RedBelow).InclusiveBetween(0, 200);
        rules.RuleFor(r => r.RedsInARow).InclusiveBetween(2, 12);
        rules.RuleFor(r => r.BlackFlags).InclusiveBetween(0, 50);
        rules.RuleFor(r => r.Top).InclusiveBetween(0, 500);
        rules.RuleFor(r => r.Reach).IsInEnum();
        rules.RuleFor(r => r.Bottom).InclusiveBetween(0, 500);
    });
}

internal sealed class SetSupervisionSettingsHandler(HubDbContext db, RequestContext context) : IHandle<SetSupervisionSettings, SupervisionSettingsDetail>
{
    public async Task<SupervisionSettingsDetail> Handle(SetSupervisionSettings request, CancellationToken cancellationToken)
    {
        var settings = await db.SupervisionSettings.FirstOrDefaultAsync(cancellationToken);
        if (settings is null)
        {
            settings = SupervisionSettings.Initial(context.Actor.Campaign);
            db.Add(settings);
        }

        if (settings.Version != request.Version) throw CardRefusals.SettingsChanged(settings.ChangedBy).AsException();
        settings.Set(request.Rules, context.Actor.AsPerson());
        return new(settings.Rules, settings.Version);
    }
}
