using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Platform.Notifications;

/// <summary>Which events anybody is told of, by the name they are stored under.</summary>
internal sealed class NoticeTable(IEnumerable<Type> events)
{
    private readonly IReadOnlyDictionary<string, INoticeMaker> makers = events.Distinct().ToDictionary(e => e.Name, e => (INoticeMaker)Activator.CreateInstance(typeof(NoticeMaker<>).MakeGenericType(e))!);

    /// <summary>What to tell of a stored event; empty when nobody needs to know.</summary>
    public async Task<IReadOnlyList<Notice>> Of(OutboxMessage message, IServiceProvider services, CancellationToken cancellationToken) =>
        makers.TryGetValue(message.Kind, out var maker) ? await maker.Make(message.Payload, services, cancellationToken) : [];

    private interface INoticeMaker
    {
        Task<IReadOnlyList<Notice>> Make(string payload, IServiceProvider services, CancellationToken cancellationToken);
    }

    private sealed class NoticeMaker<TEvent> : INoticeMaker
        where TEvent : IDomainEvent
    {
        public async Task<IReadOnlyList<Notice>> Make(string payload, IServiceProvider services, CancellationToken cancellationToken)
        {
            var happened = JsonSerializer.Deserialize<TEvent>(payload, AuditTrail.Json) ?? throw new InvalidDataException($"Empty {typeof(TEvent).Name}.");
            var notices = new List<Notice>();
            foreach (var notify in services.GetServices<INotify<TEvent>>())
            {
                if (await notify.Of(happened, cancellationToken) is { } notice) notices.Add(notice);
            }

            return notices;
        }
    }
}
