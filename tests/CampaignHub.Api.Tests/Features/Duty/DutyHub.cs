using CampaignHub.Api.Features.Duty;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Duty;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Duty;

/// <summary>One server for all tests of this room: each test makes the body and the roster it looks at. The clock stands at Tuesday, 10 July 2018, nine in the morning.</summary>
[CollectionDefinition(Name)]
public sealed class DutyDefinition : ICollectionFixture<Hub>
{
    public const string Name = "duty";
}

internal static class Rosters
{
    public static readonly DayOfWeek[] Daily = Enum.GetValues<DayOfWeek>();

    public static object Plan(
        Guid? id = null, Guid? subjectId = null, SubjectKind kind = SubjectKind.Body, string from = "2018-07-09", string until = "2018-07-15", DayOfWeek[]? weekdays = null, PostType[]? posts = null, int people = 10,
        object[]? bands = null, (Guid UnitId, int People)[]? asks = null, int warnDays = 3, string name = "迎检值班", int version = 0, bool needsLeader = true) => new
        {
            rosterId = id ?? Guid.CreateVersion7(),
            subjectKind = kind,
            subjectId = subjectId ?? Guid.Empty,
            version,
            nameZh = name,
            nameEn = "Inspection duty",
            from,
            until,
            weekdays = weekdays ?? Daily,
            needsLeader,
            leaderPosts = posts ?? [PostType.Leader, PostType.Deputy],
            people,
            bands = bands ?? [],
            asks = (asks ?? []).Select(a => new { unitId = a.UnitId, people = a.People }),
            warnDays,
        };

    public static object Band(string name, string from, string until, int people, bool needsLeader = false) => new { nameZh = name, nameEn = $"Shift {name}", from, until, people, needsLeader };

    /// <summary>A group with a leader, 王书记, a deputy, 李主任, and a member, 赵委员.</summary>
    public static async Task<Guid> GroupAsync(this Caller office, string name = "领导小组")
    {
        var bodyId = await office.FoundAsync(name, kind: BodyKind.CommandCentre);
        foreach (var (post, person) in new[] { (PostType.Leader, "王书记"), (PostType.Deputy, "李主任"), (PostType.Member, "赵委员") })
            await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = post, subjectKind = "body", subjectId = bodyId, personName = person, from = "2018-01-01" });
        return bodyId;
    }

    public static async Task<DutyRosterRow> DrawAsync(this Caller office, object plan) => await office.PostAsync<DutyRosterRow>("/api/duty/rosters", plan);

    public static async Task<DutyRosterRow> DrawAsync(this Caller office, params (Guid UnitId, int People)[] asks) =>
        await office.DrawAsync(Plan(subjectId: await office.GroupAsync(), asks: asks));

    public static object Leader(string name, params string[] days) => new { fillingId = Guid.CreateVersion7(), days, role = DutyRole.Leader, personName = name, people = 1 };

    public static object Helper(string name, string day, int? band = null) => new { fillingId = Guid.CreateVersion7(), days = new[] { day }, band, role = DutyRole.People, personName = name, people = 1 };

    public static object Sent(Guid unitId, int people, params string[] days) => new { fillingId = Guid.CreateVersion7(), days, role = DutyRole.People, unitId, people };

    public static async Task<IReadOnlyList<DutyEntryRow>> FillAsync(this Caller caller, Guid rosterId, object filling) =>
        (await caller.PostAsync<DutyFilling>($"/api/duty/rosters/{rosterId}/entries", filling)).Entries;

    public static Task<DutyCalendar> CalendarAsync(this Caller caller, Guid rosterId, string from = "2018-07-09", string until = "2018-07-15") =>
        caller.GetAsync<DutyCalendar>($"/api/duty/rosters/{rosterId}/days?from={from}&until={until}");

    public static object Site(Guid bodyId, string leader, string day, int halfDays = 1, Guid? id = null) =>
        new { siteWorkId = id ?? Guid.CreateVersion7(), bodyId, leaderName = leader, day, halfDays, decided = "现场决定三日内清运垃圾" };
}
