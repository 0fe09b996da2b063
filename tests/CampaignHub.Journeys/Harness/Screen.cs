using Microsoft.Playwright;

namespace CampaignHub.Journeys.Harness;

/// <summary>The two sizes the dashboard is made for: an office desk and a telephone.</summary>
public sealed record Screen(string Name, int Width, int Height, bool IsTouch)
{
    public static Screen Office { get; } = new("office", 1440, 900, false);

    public static Screen Phone { get; } = new("phone", 390, 844, true);

    internal BrowserNewContextOptions Options(Uri address, string language) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new ViewportSize { Width = Width, Height = Height },
        HasTouch = IsTouch,
        Locale = language,
        TimezoneId = "Asia/Shanghai",
        Geolocation = new Geolocation { Latitude = 30.27f, Longitude = 120.15f },
        Permissions = ["geolocation"],
        ReducedMotion = ReducedMotion.Reduce,
        AcceptDownloads = true,
    };
}
