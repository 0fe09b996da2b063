using CampaignHub.Domain.Common;
using CampaignHub.Domain.Scoring;

namespace CampaignHub.Domain.Tests.Scoring;

/// <summary>Short ways to write units, cases and periods of July 2018 in New York.</summary>
internal static class Scored
{
    public static PeriodSpan July { get; } = PeriodSpan.Of(Period.Parse("2018-07"), "America/New_York");

    public static Guid UnitId(string code) => new([.. System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code)).Take(16)]);

    public static ScoredUnit Unit(string code, ScoredGroup? group = null) => new(UnitId(code), code, code + " 局", code, group ?? ScoredGroup.All);

    public static DueCase Case(long number, string unit, DateTimeOffset due, DateTimeOffset? closed) => new(new Guid(0, 0, 0, BitConverter.GetBytes(number)), number, UnitId(unit), due, closed);

    /// <summary>Cases of a unit due on 10 July that come to the given figures.</summary>
    public static IEnumerable<DueCase> Cases(string unit, int due, int closed, int onTime)
    {
        var limit = new DateTimeOffset(2018, 7, 10, 12, 0, 0, TimeSpan.Zero);
        var first = (long)UnitId(unit).GetHashCode() * 1000;
        return Enumerable.Range(0, due).Select(i => Case(first + i, unit, limit, i < onTime ? limit : i < closed ? limit.AddDays(1) : null));
    }

    public static UnitFigures Figures(string unit, int due, int closed, int onTime) => new(UnitId(unit), due, closed, onTime);
}
