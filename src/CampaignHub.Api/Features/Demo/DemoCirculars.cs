using CampaignHub.Api.Features.Circulars;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Circulars;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The life of the monthly circulars: the office words and submits, a leader approves or returns, units acknowledge. The newest waits for a leader.</summary>
internal sealed class DemoCirculars(DemoPast past, DemoDistrict district, DemoDice dice, CancellationToken cancellationToken)
{
    private const string Emphasis = "请各单位主要负责同志亲自过问，对照问题清单逐项销号，举一反三排查同类问题，防止反弹。";
    private readonly TimeZoneInfo zone = district.Campaign.Zone;

    /// <summary>What people do with the circular of a closed month; a month that is to wait is submitted before now at the latest.</summary>
    public IEnumerable<DemoAct> ActsFor(Period month, bool waits, bool returnedOnce, DateTimeOffset now)
    {
        var office = As(district.Office[0]);
        var leader = As(district.Leaders[1]);
        var day = Workday(month.Until);
        if (waits)
        {
            var submitted = Earlier(At(day, 10, 26), now);
            return [Do(submitted, month, office, v => new SubmitCircular(v.Version) { CircularId = v.Id })];
        }

        List<DemoAct> acts = [Edit(At(day, 9, 41), month, office), Do(At(day, 10, 26), month, office, v => new SubmitCircular(v.Version) { CircularId = v.Id })];
        if (returnedOnce)
        {
            acts.Add(Do(At(day, 15, 12), month, leader, v => new ReturnCircular(v.Version, "请核对发送范围，并补充下一步工作要求后再报。 / Please check the addressees, add the next steps and submit again.") { CircularId = v.Id }));
            day = Workday(day.AddDays(1));
            acts.Add(Edit(At(day, 9, 8), month, office));
            acts.Add(Do(At(day, 9, 33), month, office, v => new SubmitCircular(v.Version) { CircularId = v.Id }));
        }

        var issued = At(day = Workday(day.AddDays(1)), 14, 35);
        acts.Add(Do(At(day, 11, 4), month, leader, v => new ApproveCircular(v.Version) { CircularId = v.Id }));
        acts.Add(Do(issued, month, office, v => new IssueCircular(v.Version) { CircularId = v.Id }));
        acts.AddRange(district.Units.Values.Where(_ => dice.Chance(.86)).Select(unit =>
        {
            var contact = As(district.ContactOf(unit.Id));
            var at = At(Workday(day.AddDays(dice.Below(6))), 14, 40).AddMinutes(dice.Below(190));
            return new DemoAct(at, ReadsCases: false, () => AcknowledgeAsync(month, contact, at));
        }));
        return acts;
    }

    private static DateOnly Workday(DateOnly date)
    {
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) date = date.AddDays(1);
        return date;
    }

    private static DateTimeOffset Earlier(DateTimeOffset planned, DateTimeOffset now) => planned < now ? planned : now;

    private DateTimeOffset At(DateOnly date, int hour, int minute) => ZoneTime.Instant(date.ToDateTime(new TimeOnly(hour, minute)), zone);

    private Actor As(Person person) => Actor.For(person, district.Campaign.Id);

    private DemoAct Do(DateTimeOffset at, Period month, Actor by, Func<Circular, ICommand<Nothing>> command) =>
        new(at, ReadsCases: false, async () => await past.SendAsync(by, at, command(await FindAsync(month)), cancellationToken));

    private DemoAct Edit(DateTimeOffset at, Period month, Actor by) => new(at, ReadsCases: false, () => EditAsync(month, by, at));

    private async Task EditAsync(Period month, Actor by, DateTimeOffset at)
    {
        var found = await FindAsync(month);
        var requirements = found.Requirements.Contains(Emphasis, StringComparison.Ordinal) ? found.Requirements + "\n未按时签收通报的单位，须于三个工作日内补签并说明原因。" : $"{found.Requirements}\n{Emphasis}";
        await past.SendAsync(by, at, new EditCircular(found.Version, found.Title, found.Opening, found.Findings, requirements.Trim(), found.Addressees, found.CopyTo) { CircularId = found.Id }, cancellationToken);
    }

    private async Task AcknowledgeAsync(Period month, Actor by, DateTimeOffset at)
    {
        var (found, unitId) = (await FindAsync(month), by.AsPerson().UnitId);
        if (await past.Living.UnitReceipts.AnyAsync(r => r.CircularId == found.Id && r.UnitId == unitId, cancellationToken))
            await past.SendAsync(by, at, new AcknowledgeCircular(found.Id), cancellationToken);
    }

    private Task<Circular> FindAsync(Period month) => past.Living.Circulars.AsNoTracking().SingleAsync(c => c.Period == month.Key, cancellationToken);
}
