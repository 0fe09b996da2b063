using CampaignHub.Domain.Common;

namespace CampaignHub.Domain.Worktime;

/// <summary>What a campaign says a date is; stands before what was published for it.</summary>
public sealed class CalendarDay : Aggregate
{
    private CalendarDay()
    {
    }

    public DateOnly Date { get; private set; }

    public DayKind Kind { get; private set; }

    public string NameZh { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    /// <summary>The announcement it rests on, such as 国办发明电〔2025〕7号.</summary>
    public string? Source { get; private set; }

    public static CalendarDay Mark(Guid id, Guid campaignId, DateOnly date, DayKind kind, string nameZh, string nameEn, string? source)
    {
        var day = new CalendarDay { Id = id, CampaignId = campaignId, Date = date };
        day.Amend(kind, nameZh, nameEn, source);
        return day;
    }

    public void Amend(DayKind kind, string nameZh, string nameEn, string? source) => (Kind, NameZh, NameEn, Source) = (kind, nameZh, nameEn, source);
}
