namespace CampaignHub.Api.Platform;

/// <summary>Wakes this server's background work early; a wake-up that nobody hears is made up for by looking now and then.</summary>
internal abstract class Signal : IDisposable
{
    private readonly SemaphoreSlim raised = new(0, 1);

    public void Dispose()
    {
        raised.Dispose();
        GC.SuppressFinalize(this);
    }

    public void Raise()
    {
        try
        {
            raised.Release();
        }
        catch (SemaphoreFullException)
        {
            // Raised already and not yet seen: one waking is enough.
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => raised.WaitAsync(atMost, cancellationToken);
}
