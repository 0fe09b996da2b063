using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Api.Features.Demo;

/// <summary>Lives the campaign day by day through the verbs of its cases: what visits find is dispatched, and units rectify it as diligently as they are.</summary>
internal sealed class DemoHistory
{
    private static readonly Dictionary<string, int> LimitHours = new() { ["PSA"] = 72, ["FAC"] = 120, ["GRN"] = 168, ["SAF"] = 48, ["MIN"] = 72 };
    private readonly DemoDistrict district;
    private readonly DemoDice dice;
    private readonly DemoTimetable timetable;
    private readonly DemoAlbum album;
    private readonly Action<object> keep;
    private readonly Dictionary<Guid, double> diligence = [];
    private long number;

    public DemoHistory(DemoDistrict district, DemoDice dice, DemoTimetable timetable, DemoAlbum album, Action<object> keep)
    {
        (this.district, this.dice, this.timetable, this.album, this.keep) = (district, dice, timetable, album, keep);
        foreach (var unit in district.Units.Values) diligence[unit.Id] = 0.93 - (0.40 * Math.Pow(dice.Next(), 1.7));
    }

    /// <summary>The last case number given.</summary>
    public long LastNumber => number;

    /// <summary>Logs what was found and lets the office dispatch it to the suggested unit; returns the case's id.</summary>
    public Guid LogCase(Finding finding, string category, CaseSource source, Guid? inspectionId, IReadOnlyList<Guid> photoIds, Person by, DateTimeOffset now)
    {
        var logged = RectificationCase.Log(dice.Id(now), district.Campaign.Id, ++number, source, finding, inspectionId, photoIds, by, now);
        keep(logged);
        timetable.Plan(now.AddMinutes(dice.Between(15, 560)), at => Dispatch(logged, category, finding.SuggestedUnitId!.Value, at));
        return logged.Id;
    }

    /// <summary>Logs what was found where no area is drawn; whose it is waits for the office.</summary>
    public void LogDoubtful(Finding finding, GeoPoint place, int hours, Person by, DateTimeOffset now)
    {
        var logged = LogOnly(finding with { Place = place }, dice.Id(now), by, now);
        keep(PlaceArbitration.Open(dice.Id(now), district.Campaign.Id, logged.Id, PlaceDoubt.OutsideEveryArea, place, [], hours, now));
    }

    /// <summary>The next case number.</summary>
    public long NextNumber() => ++number;

    /// <summary>Logs what was found and plans nothing.</summary>
    public RectificationCase LogOnly(Finding finding, Guid id, Person by, DateTimeOffset now)
    {
        var logged = RectificationCase.Log(id, district.Campaign.Id, ++number, CaseSource.AdHoc, finding, null, [], by, now);
        keep(logged);
        return logged;
    }

    private void Dispatch(RectificationCase @case, string category, Guid unitId, DateTimeOffset now)
    {
        var hours = LimitHours.GetValueOrDefault(category, 24);
        @case.Dispatch(unitId, now.AddHours(hours), dice.Pick(district.Content.Phrases.DispatchNotes), dice.Pick(district.Office), now);
        var contact = district.ContactOf(unitId);
        timetable.PlanWithin(now.AddHours(hours * dice.Between(.02, .16)), @case.DueAt!.Value, at =>
        {
            @case.Accept(contact, at);
            if (category is "FAC" or "GRN" or "SAF" && dice.Chance(.06)) PutOff(@case, category, contact, at);
            else Rectify(@case, category, contact, at);
        });
    }

    private void PutOff(RectificationCase @case, string category, Person contact, DateTimeOffset now) => timetable.Plan(now.AddHours(dice.Between(6, 30)), deferredAt =>
    {
        @case.Pause(CaseState.Deferred, deferredAt.AddDays(60), dice.Pick(district.Content.Phrases.DeferReasons), dice.Pick(district.Office), deferredAt);
        if (dice.Chance(.6))
        {
            timetable.Plan(deferredAt.AddDays(dice.Between(9, 26)), at =>
            {
                @case.Resume("施工条件已具备，恢复办理。 / Works can go ahead now; resumed.", dice.Pick(district.Office), at);
                Rectify(@case, category, contact, at);
            });
        }
    });

    private void Rectify(RectificationCase @case, string category, Person contact, DateTimeOffset now)
    {
        var care = CareOf(contact.UnitId!.Value, now);
        var limit = @case.DueAt!.Value;
        var left = (limit - now).TotalHours;
        var verification = dice.Between(1, 11);
        if (left > 2 && dice.Chance(care))
        {
            timetable.PlanWithin(now.AddHours(Math.Max(.3, (left * dice.Between(.2, .9)) - verification)), limit.AddHours(-verification), at => Submit(@case, category, contact, limit, verification, at));
            return;
        }

        var late = left > 0 ? left : 4;
        var behind = dice.Chance((1 - care) * .18) ? dice.Between(200, 900) : 3 + (dice.Between(.1, 1.6) * Math.Max(20, late));
        timetable.Plan(now.AddHours(late + behind), at => Submit(@case, category, contact, null, verification, at));
    }

    private void Submit(RectificationCase @case, string category, Person contact, DateTimeOffset? limit, double verification, DateTimeOffset now)
    {
        var note = dice.Pick(district.Content.Phrases.Rectified.Where(r => r.Category == category).ToList()).Note;
        @case.Submit(note, [album.Take(category, after: true, contact, now)], contact, now);
        if (limit is { } ahead) timetable.PlanWithin(now.AddHours(verification), ahead, at => Verify(@case, category, contact, at));
        else timetable.Plan(now.AddHours(verification), at => Verify(@case, category, contact, at));
    }

    private void Verify(RectificationCase @case, string category, Person contact, DateTimeOffset now)
    {
        var by = dice.Chance(.65) ? dice.Pick(district.Office) : dice.Pick(district.Inspectors);
        if (@case.ReturnCount < 2 && dice.Chance(.05 + (.22 * (1 - CareOf(contact.UnitId!.Value, now)))))
        {
            @case.Return(dice.Pick(district.Content.Phrases.ReturnReasons), now.AddHours(LimitHours.GetValueOrDefault(category, 24)), by, now);
            Rectify(@case, category, contact, now);
        }
        else
        {
            @case.Close(dice.Pick(district.Content.Phrases.CloseNotes), by, now);
        }
    }

    /// <summary>A unit's care drifts a little from month to month, so that rankings move.</summary>
    private double CareOf(Guid unitId, DateTimeOffset now)
    {
        var drift = new DemoDice(HashCode(unitId) ^ ((now.Year * 12) + now.Month)).Between(-.07, .07);
        return Math.Clamp(diligence[unitId] + drift, .3, .98);
    }

    private static int HashCode(Guid id) => BitConverter.ToInt32(id.ToByteArray(), 10);
}
