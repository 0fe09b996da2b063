namespace CampaignHub.Domain.Common;

/// <summary>What a time limit is counted in (紧急工作时 runs by the clock).</summary>
public enum TimeLimitUnit
{
    WorkingMinutes,
    WorkingHours,
    WorkingDays,

    /// <summary>By the clock, nights and holidays included: the urgent class.</summary>
    ClockHours,
}

/// <summary>What a limit runs by, and so what a pause moves it on by.</summary>
public enum LimitRunsBy
{
    WorkingTime,

    /// <summary>Working time in which weekends count (5+2).</summary>
    FivePlusTwo,
    Clock,
}

/// <summary>How much time somebody has. With "5+2" weekends count; holidays by date never do.</summary>
public sealed record TimeLimit
{
    /// <summary>Refused: limit.out-of-range.</summary>
    public TimeLimit(int amount, TimeLimitUnit unit, bool fivePlusTwo = false)
    {
        if (!Fits(amount, unit)) throw CalendarRefusals.LimitOutOfRange(Most(unit)).AsException();
        (Amount, Unit, FivePlusTwo) = (amount, unit, fivePlusTwo);
    }

    public int Amount { get; }

    public TimeLimitUnit Unit { get; }

    public bool FivePlusTwo { get; }

    public LimitRunsBy RunsBy => Unit is TimeLimitUnit.ClockHours ? LimitRunsBy.Clock : FivePlusTwo ? LimitRunsBy.FivePlusTwo : LimitRunsBy.WorkingTime;

    /// <summary>The largest amount of a unit, about a year.</summary>
    public static int Most(TimeLimitUnit unit) => unit switch
    {
        TimeLimitUnit.WorkingMinutes => 100_000,
        TimeLimitUnit.WorkingHours => 2_000,
        TimeLimitUnit.WorkingDays => 260,
        TimeLimitUnit.ClockHours => 24 * 366,
        _ => throw new InvalidOperationException($"Unknown unit {unit}."),
    };

    public static bool Fits(int amount, TimeLimitUnit unit) => amount >= 1 && amount <= Most(unit);

    /// <summary>"4 working hours", "4个工作小时".</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English : Chinese;

    private string Chinese => $"{Amount}{Unit switch
    {
        TimeLimitUnit.WorkingMinutes => "个工作分钟",
        TimeLimitUnit.WorkingHours => "个工作小时",
        TimeLimitUnit.WorkingDays => "个工作日",
        _ => "小时",
    }}{(FivePlusTwo ? "（5+2）" : "")}";

    private string English => $"{Amount} {Unit switch
    {
        TimeLimitUnit.WorkingMinutes => "working minute",
        TimeLimitUnit.WorkingHours => "working hour",
        TimeLimitUnit.WorkingDays => "working day",
        _ => "hour",
    }}{(Amount == 1 ? "" : "s")}{(FivePlusTwo ? " (5+2)" : "")}";
}
