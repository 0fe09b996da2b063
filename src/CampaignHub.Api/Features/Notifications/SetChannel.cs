using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Notifications;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Notifications;
using CampaignHub.Domain.Organisation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Notifications;

/// <summary>
/// Makes a channel (version 0) or changes one: e-mail for everybody, or a robot's webhook for the campaign's group or a unit's. An address or a secret left out stays; an empty secret is taken away.
/// What waited in a channel that is switched off is dropped.
/// </summary>
public sealed record SetChannel(int Version, string Name, ChannelKind Kind, bool On) : ICommand<Nothing>, ITransactional
{
    [JsonIgnore]
    public Guid ChannelId { get; init; }

    public Guid? UnitId { get; init; }

    public bool English { get; init; }

    public string? Address { get; init; }

    public string? Secret { get; init; }

    public string? Template { get; init; }

    /// <summary>Kinds of notice that go through it; all when none is named.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    internal static void Map(RouteGroupBuilder channels) => channels.MapPut("/{channelId:guid}", async (Guid channelId, SetChannel command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { ChannelId = channelId }, ct);
        return await pipe.Send(new ListChannels(), ct);
    }).Is<SetChannel>(NotificationsFeature.Channels);

    /// <summary>Without the address and the secret: this text is compared and may be logged.</summary>
    public override string ToString() => $"{nameof(SetChannel)} {ChannelId} {Version} {Name} {On}";
}

internal sealed class SetChannelValidator : AbstractValidator<SetChannel>
{
    public SetChannelValidator()
    {
        RuleFor(c => c.ChannelId).NotEmpty();
        RuleFor(c => c.Name).NotEmpty().MaximumLength(100);
        RuleFor(c => c.Kind).IsInEnum();
        RuleFor(c => c.Address).MaximumLength(2000);
        RuleFor(c => c.Secret).MaximumLength(200);
        RuleFor(c => c.Template).MaximumLength(2000).Must(t => string.IsNullOrWhiteSpace(t) || t.Contains("{title}", StringComparison.Ordinal)).WithErrorCode("channel.template-without-title");
        RuleFor(c => c.Kinds).Must(k => k is null || (k.Count <= 50 && k.All(kind => kind is { Length: > 0 and <= 64 })));
    }
}

internal sealed class SetChannelHandler(HubDbContext db, RequestContext context, ChannelSecrets secrets, ChannelsOptions options) : IHandle<SetChannel, Nothing>
{
    public async Task<Nothing> Handle(SetChannel request, CancellationToken cancellationToken)
    {
        var channel = await db.Channels.FirstOrDefaultAsync(c => c.Id == request.ChannelId, cancellationToken);
        if ((channel?.Version ?? 0) != request.Version) throw (channel is null ? NotificationRefusals.ChannelNotFound : NotificationRefusals.ChannelChanged).AsException();
        if (request.UnitId is { } unitId && !await db.Units.AnyAsync(u => u.Id == unitId && u.ClosedOn == null, cancellationToken)) throw OrganisationRefusals.UnitNotFound.AsException();
        if (request is { Kind: ChannelKind.Mail, On: true } && !options.HasMail) throw NotificationRefusals.MailNotSetUp.AsException();
        var facts = new ChannelFacts(request.Name.Trim(), request.Kind, request.UnitId, request.English, string.IsNullOrWhiteSpace(request.Template) ? null : request.Template.Trim(), [.. (request.Kinds ?? []).Distinct()], request.On);
        var (address, secret) = (AddressOf(request), request.Secret is { Length: > 0 } given ? secrets.Seal(given.Trim()) : request.Secret);
        var wasOn = channel is { On: true };
        if (channel is not null)
        {
            channel.Amend(facts, address, secret);
        }
        else
        {
            if (await db.Channels.CountAsync(cancellationToken) >= Channel.Most) throw NotificationRefusals.TooMany.AsException();
            db.Add(channel = Channel.Create(request.ChannelId, context.Actor.Campaign, facts, address, secret));
        }

        if (!channel.On || !wasOn) await db.DropWaitingAsync(channel.Id, cancellationToken);
        return Nothing.Value;
    }

    private SealedAddress? AddressOf(SetChannel request)
    {
        if (request.Kind is ChannelKind.Mail || string.IsNullOrWhiteSpace(request.Address)) return null;
        var read = WebhookAddresses.Read(request.Address, options) ?? throw NotificationRefusals.AddressUnfit.AsException();
        return new(read.Host, secrets.Seal(read.AbsoluteUri));
    }
}
