using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Platform.Documents;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Worktime;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Worktime;

/// <summary>Holidays and make-up days as a spreadsheet: what was published and what the campaign has marked; a later year is imported the day it is announced.</summary>
internal sealed class CalendarDayRegister : Register
{
    private const int Kind = 1, NameZh = 2, NameEn = 3, Source = 4;

    public override string Zh => "节假日与调休";

    public override string En => "Holidays";

    public override Permission Read => WorktimeFeature.Read;

    public override Permission Edit => WorktimeFeature.Edit;

    public override IReadOnlyList<SheetColumn> Columns { get; } =
    [
        new("date", "日期", "Date", "一天一行", "One row a day", 20, Required: true) { Form = CellForm.Day, Example = "2027-01-01" },
        new("kind", "性质", "Kind", "下列之一：", "One of:", 32, Required: true)
        {
            Example = "Holiday",
            Choices = [new("Holiday", "放假", "Holiday"), new("Workday", "调休上班", "Make-up working day"), new("Ordinary", "照常", "As the week says")],
        },
        new("nameZh", "名称", "Chinese name", "节日或调休的名称", "What the day is called, in Chinese", 100, Required: true) { Example = "元旦" },
        new("nameEn", "英文名称", "English name", "英文名称", "What the day is called, in English", 200, Required: true) { Example = "New Year’s Day" },
        new("source", "依据", "Announcement", "发文字号，可不填", "Number of the announcement; may be left empty", 200) { Example = "国办发明电" },
    ];

    public override string NameOf(IReadOnlyList<string?> row) => row[NameZh] ?? "";

    public override async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync(RegisterDesk desk)
    {
        var rows = (await desk.Db.WorkingTimeOf(desk.Context, CancellationToken.None)).PublicHolidays ? new SortedDictionary<DateOnly, PublishedDay>(PublicHolidays.Days.ToDictionary()) : [];
        foreach (var day in await desk.Db.CalendarDays.AsNoTracking().ToListAsync()) rows[day.Date] = new(day.Date, day.Kind, day.NameZh, day.NameEn, day.Source);
        foreach (var day in rows.Values) yield return [SheetColumn.Written(day.Date), day.Kind.ToString(), day.NameZh, day.NameEn, day.Source];
    }

    public override Task<RegisterWriter> OpenAsync(RegisterDesk desk, CancellationToken cancellationToken) => Task.FromResult<RegisterWriter>(new Writer(desk));

    private sealed class Writer(RegisterDesk desk) : RegisterWriter
    {
        public override (string Column, Refusal Refusal)? Check(IReadOnlyList<string?> row, IReadOnlyList<string?>? before) =>
            SheetColumn.DayOf(row[0]!).Year is < 2000 or > 2100 ? ("date", SheetRefusals.NoDay) : null;

        public override async Task WriteAsync(IReadOnlyList<PlannedRow> rows, CancellationToken cancellationToken)
        {
            if (rows.Count > 0) (await desk.Db.LoadWorkingTime(desk.Context, cancellationToken)).DaysChanged();
            var dates = rows.Select(r => SheetColumn.DayOf(r.Values[0]!)).ToList();
            var marked = await desk.Db.CalendarDays.Where(d => dates.Contains(d.Date)).ToDictionaryAsync(d => d.Date, cancellationToken);
            foreach (var row in rows.Select(r => r.Values))
            {
                var (date, kind) = (SheetColumn.DayOf(row[0]!), Enum.Parse<DayKind>(row[Kind]!));
                if (marked.TryGetValue(date, out var day)) day.Amend(kind, row[NameZh]!, row[NameEn]!, row[Source]);
                else desk.Db.Add(CalendarDay.Mark(desk.NewId(), desk.CampaignId, date, kind, row[NameZh]!, row[NameEn]!, row[Source]));
            }
        }
    }
}
