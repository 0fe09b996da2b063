using System.Globalization;
using System.Reflection;
using System.Text;
using CampaignHub.Domain.Common;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>A date as announced by the State Council, with the number of the announcement.</summary>
internal sealed record PublishedDay(DateOnly Date, DayKind Kind, string NameZh, string NameEn, string? Source);

/// <summary>The Chinese public holidays and make-up days of the years shipped with the server.</summary>
internal static class PublicHolidays
{
    private static readonly Lazy<IReadOnlyDictionary<DateOnly, PublishedDay>> Read = new(ReadAll);

    public static IReadOnlyDictionary<DateOnly, PublishedDay> Days => Read.Value;

    public static IReadOnlyList<int> Years { get; } = [.. Days.Keys.Select(d => d.Year).Distinct().Order()];

    private static Dictionary<DateOnly, PublishedDay> ReadAll()
    {
        using var lines = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Worktime/public-holidays-cn.csv")!, Encoding.UTF8);
        var days = new Dictionary<DateOnly, PublishedDay>();
        lines.ReadLine();
        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var date = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            days.Add(date, new(date, Enum.Parse<DayKind>(cells[1]), cells[2], cells[3], cells[4]));
        }

        return days;
    }
}
