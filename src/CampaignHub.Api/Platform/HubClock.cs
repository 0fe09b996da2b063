using System.Globalization;

namespace CampaignHub.Api.Platform;

/// <summary>
/// The machine's clock, moved by a distance: a campaign of another time can be lived through today. A demo's clock can be moved on, so that
/// a month is over when somebody wants to see it closed; how far is kept in a file, because what happened then must stay in the past.
/// </summary>
internal sealed class HubClock(TimeSpan ahead, string? keptIn = null) : TimeProvider
{
    private long aheadTicks = ahead.Ticks;

    public bool CanMove => keptIn is not null;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref aheadTicks));

    /// <summary>Moves the clock on to an instant ahead of it; never back.</summary>
    public void MoveOnTo(DateTimeOffset instant)
    {
        if (keptIn is null) throw new InvalidOperationException("This clock does not move.");
        var ticks = Math.Max((instant - System.GetUtcNow()).Ticks, Interlocked.Read(ref aheadTicks));
        Directory.CreateDirectory(Path.GetDirectoryName(keptIn)!);
        File.WriteAllText($"{keptIn}.new", ticks.ToString(CultureInfo.InvariantCulture));
        File.Move($"{keptIn}.new", keptIn, overwrite: true);
        Interlocked.Exchange(ref aheadTicks, ticks);
    }

    /// <summary>
    /// Reads <c>CampaignHub:Clock</c>, an instant with offset at which the server's clock starts. A demo's clock can be moved; anybody else
    /// gets the real time.
    /// </summary>
    public static TimeProvider From(IConfiguration configuration)
    {
        if (configuration["CampaignHub:Clock"] is { Length: > 0 } start) return new HubClock(DateTimeOffset.Parse(start, CultureInfo.InvariantCulture) - System.GetUtcNow());
        if (!configuration.GetValue<bool>("CampaignHub:SeedDemo")) return System;
        var file = Path.Combine(Path.GetFullPath(configuration["CampaignHub:DataDirectory"] ?? ".data"), "demo-clock");
        return new HubClock(File.Exists(file) ? TimeSpan.FromTicks(long.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture)) : TimeSpan.Zero, file);
    }
}
