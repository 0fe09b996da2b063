using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class RectificationCaseTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid Campaign = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid UnitA = Guid.Parse("00000000-0000-7000-8000-00000000000a");
    private static readonly Guid UnitB = Guid.Parse("00000000-0000-7000-8000-00000000000b");
    private static readonly Guid Photo = Guid.Parse("00000000-0000-7000-8000-0000000000f0");

    private static readonly Person Office = new(Guid.Parse("00000000-0000-7000-8000-000000000010"), "office", null);
    private static readonly Person ContactA = new(Guid.Parse("00000000-0000-7000-8000-000000000011"), "contact.a", UnitA);
    private static readonly Person ContactB = new(Guid.Parse("00000000-0000-7000-8000-000000000012"), "contact.b", UnitB);

    // Handled cases for unit A once and sits in the office now.
    private static readonly Person Turncoat = ContactA with { UnitId = null };

    private static readonly CaseState[] Paused = [CaseState.Suspended, CaseState.Deferred, CaseState.Blocked];

    private static readonly Dictionary<CaseState, CaseState[]> Lawful = new()
    {
        [CaseState.Logged] = [CaseState.Filed, CaseState.Dispatched, CaseState.NotAccepted, CaseState.Void],
        [CaseState.Filed] = [CaseState.Dispatched, CaseState.Void],
        [CaseState.Dispatched] = [CaseState.Dispatched, CaseState.Accepted, CaseState.SentBack, CaseState.Void, .. Paused],
        [CaseState.SentBack] = [CaseState.Dispatched, CaseState.Void],
        [CaseState.Accepted] = [CaseState.Accepted, CaseState.Submitted, CaseState.Void, .. Paused],
        [CaseState.Submitted] = [CaseState.Closed, CaseState.Returned],
        [CaseState.Returned] = [CaseState.Returned, CaseState.Submitted, CaseState.Void, .. Paused],
        [CaseState.Rebounded] = [CaseState.Rebounded, CaseState.Submitted, CaseState.Void, .. Paused],
        [CaseState.Suspended] = [CaseState.Dispatched, CaseState.Accepted, CaseState.Returned, CaseState.Rebounded],
        [CaseState.Deferred] = [CaseState.Dispatched, CaseState.Accepted, CaseState.Returned, CaseState.Rebounded],
        [CaseState.Blocked] = [CaseState.Dispatched, CaseState.Accepted, CaseState.Returned, CaseState.Rebounded],
        [CaseState.Closed] = [CaseState.Closed, CaseState.Rebounded],
        [CaseState.NotAccepted] = [],
        [CaseState.Void] = [],
    };

    private enum Verb
    {
        File,
        NotAccept,
        Void,
        DispatchToA,
        DispatchToB,
        SendBack,
        Accept,
        Submit,
        Close,
        CloseUnchecked,
        Return,
        Extend,
        Suspend,
        Defer,
        Block,
        Resume,
        HoldUp,
        Rebound,
    }

    private static RectificationCase Logged() => RectificationCase.Log(Guid.CreateVersion7(Now), Campaign, 1, CaseSource.AdHoc, new Finding("垃圾暴露", null, null, null, null, null, null), null, [], Office, Now);

    private static RectificationCase Submitted()
    {
        var it = Logged();
        it.Dispatch(UnitA, Now.AddHours(48), null, Office, Now);
        it.Accept(ContactA, Now);
        it.Submit("已清理", [Photo], ContactA, Now);
        return it;
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RefusedException>(act).Refusal.Code);

    [Fact]
    public void A_case_walks_from_logging_to_closing_and_its_timeline_says_who_and_when()
    {
        var it = Submitted();
        it.Close("合格", Office, Now.AddHours(1));

        Assert.Equal((CaseState.Closed, Now.AddHours(1), false), (it.State, it.ClosedAt, it.IsOpen));
        Assert.Equal([CaseEventKind.Logged, CaseEventKind.Dispatched, CaseEventKind.Accepted, CaseEventKind.Submitted, CaseEventKind.Closed], it.Timeline.Select(e => e.Kind));
        Assert.Equal([1, 2, 3, 4, 5], it.Timeline.Select(e => e.Sequence));
        Assert.Equal([typeof(CaseLogged), typeof(CaseDispatched), typeof(RectificationSubmitted), typeof(CaseClosed)], it.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Only_the_responsible_unit_handles_and_only_another_person_verifies()
    {
        var it = Logged();
        it.Dispatch(UnitA, Now.AddHours(48), null, Office, Now);
        Refused("case.not-yours", () => it.Accept(ContactB, Now));
        Refused("case.not-yours", () => it.Accept(Office, Now));
        it.Accept(ContactA, Now);
        Refused("case.photo-required", () => it.Submit("无照片", [], ContactA, Now));
        it.Submit("已清理", [Photo], ContactA, Now);
        Refused("case.own-work", () => it.Close(null, ContactA, Now));
        Refused("case.own-work", () => it.Close(null, Turncoat, Now));
        Refused("case.own-work", () => it.Return("不行", Now.AddHours(1), new Person(Guid.Empty, "同事", UnitA), Now));
    }

    [Fact]
    public void A_limit_lies_ahead_and_a_return_counts_and_sets_a_new_one()
    {
        var it = Logged();
        Refused("case.limit-not-ahead", () => it.Dispatch(UnitA, Now, null, Office, Now));
        it = Submitted();
        Refused("case.limit-not-ahead", () => it.Return("不行", Now.AddTicks(-1), Office, Now));
        it.Return("不行", Now.AddHours(5), Office, Now);
        Assert.Equal((CaseState.Returned, 1, Now.AddHours(5)), (it.State, it.ReturnCount, it.DueAt));
    }

    [Fact]
    public void A_returned_case_has_a_new_limit_for_the_work_and_is_judged_by_the_first()
    {
        var it = Submitted();
        it.Return("不行", Now.AddHours(200), Office, Now.AddHours(60));
        Assert.Equal((Now.AddHours(200), Now.AddHours(48)), (it.DueAt, it.ScoreDueAt));
        Refused("case.not-dispatchable", () => it.Dispatch(UnitB, Now.AddHours(300), null, Office, Now.AddHours(61)));
    }

    [Fact]
    public void A_case_sent_back_counts_and_who_gets_it_again_keeps_the_limit_judged_by()
    {
        var it = Logged();
        it.Dispatch(UnitA, Now.AddHours(10), null, Office, Now);
        Refused("case.not-yours", () => it.SendBack("不是我的", ContactB, Now));
        it.SendBack("不是我的", ContactA, Now.AddHours(1));
        Assert.Equal((CaseState.SentBack, 1, null, UnitA), (it.State, it.WrongDispatchCount, it.DueAt, it.UnitId));

        it.Dispatch(UnitA, Now.AddHours(30), null, Office, Now.AddHours(2));
        Assert.Equal((1, Now.AddHours(30), Now.AddHours(10)), (it.BuckPassCount, it.DueAt, it.ScoreDueAt));

        it.SendBack("还是不是", ContactA, Now.AddHours(3));
        it.Dispatch(UnitB, Now.AddHours(40), null, Office, Now.AddHours(4));
        Assert.Equal((2, 1, Now.AddHours(40)), (it.WrongDispatchCount, it.BuckPassCount, it.ScoreDueAt));
    }

    [Fact]
    public void A_pause_moves_both_limits_on_is_recorded_and_a_clock_set_back_shortens_nothing()
    {
        var it = Logged();
        it.Dispatch(UnitA, Now.AddHours(10), null, Office, Now);
        Refused("case.pause-not-ahead", () => it.Pause(CaseState.Blocked, Now, "资金", Office, Now));
        it.Pause(CaseState.Blocked, Now.AddDays(2), "资金", Office, Now.AddHours(1));
        it.Resume(null, Office, Now.AddHours(25));
        Assert.Equal((Now.AddHours(34), Now.AddHours(34)), (it.DueAt, it.ScoreDueAt));
        var pause = Assert.Single(it.Pauses);
        Assert.Equal((CaseState.Blocked, Now.AddHours(1), Now.AddHours(25), it.Version), (pause.Kind, pause.From, pause.Until, pause.Sequence));

        it.Pause(CaseState.Suspended, Now.AddDays(3), "季节", Office, Now.AddHours(26));
        it.Resume(null, Office, Now);
        Assert.Equal(Now.AddHours(34), it.DueAt);
    }

    [Fact]
    public void An_extension_asked_in_time_moves_what_is_judged_and_one_in_a_rework_forgets_no_lateness()
    {
        var it = Logged();
        it.Dispatch(UnitA, Now.AddHours(10), null, Office, Now);
        Refused("case.limit-not-longer", () => it.Extend(Now.AddHours(10), Now, null, Office, Now));
        it.Extend(Now.AddHours(20), Now.AddHours(9), null, Office, Now.AddHours(11));
        Assert.Equal((1, Now.AddHours(20), Now.AddHours(20)), (it.ExtensionCount, it.DueAt, it.ScoreDueAt));

        it.Accept(ContactA, Now.AddHours(12));
        it.Submit("已办", [Photo], ContactA, Now.AddHours(30));
        it.Return("不行", Now.AddHours(40), Office, Now.AddHours(31));
        it.Extend(Now.AddHours(50), Now.AddHours(32), null, Office, Now.AddHours(33));
        Assert.Equal((Now.AddHours(50), Now.AddHours(20)), (it.DueAt, it.ScoreDueAt));
    }

    [Fact]
    public void What_is_fixed_on_the_spot_is_closed_at_once_by_somebody_else_than_its_unit()
    {
        RectificationCase Fix(Person by, Guid[] before, Guid[] after) =>
            RectificationCase.FixOnSpot(Guid.CreateVersion7(Now), Campaign, 1, CaseSource.AdHoc, new Finding("乱停车", null, null, null, null, null, null), UnitA, before, after, null, by, Now);

        Refused("case.own-work", () => Fix(ContactA, [Photo], [Campaign]));
        Refused("case.before-photo-required", () => Fix(Office, [], [Photo]));
        Refused("case.photo-required", () => Fix(Office, [Photo], []));
        var it = Fix(Office, [Photo], [Campaign]);
        Assert.Equal((CaseState.Closed, Now, Now, true, 2), (it.State, it.ClosedAt, it.ScoreDueAt, it.FixedOnSpot, it.Version));
        Assert.Equal([typeof(CaseClosed)], it.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void What_was_returned_or_came_back_is_never_closed_by_a_draw()
    {
        var it = Submitted();
        Assert.False(it.NeedsVerifyingByHand);
        it.Return("不行", Now.AddHours(5), Office, Now);
        it.Submit("已办", [Campaign], ContactA, Now);
        Refused("case.not-verifiable", () => it.DrawVerifying("seed", 0, Now));
        it.Close(null, Office, Now);
        Refused("case.own-work", () => it.Rebound("又来了", Now.AddHours(1), ContactA, Now));
        it.Rebound("又来了", Now.AddHours(9), Office, Now.AddHours(2));
        Assert.Equal((CaseState.Rebounded, 1, Now.AddHours(9), null), (it.State, it.ReboundCount, it.ScoreDueAt, it.ClosedAt));
    }

    [Fact]
    public void An_imported_case_stands_where_its_source_left_it()
    {
        LedgerEntry Entry(Guid? unit, DateTimeOffset? closed) => new("311", "1", new Finding("噪声", null, null, null, null, null, null), unit, Now, null, closed);

        Assert.Equal(CaseState.Logged, RectificationCase.Import(Campaign, Campaign, 1, Entry(null, null), Office, Now).State);
        Assert.Equal(CaseState.Dispatched, RectificationCase.Import(Campaign, Campaign, 1, Entry(UnitA, null), Office, Now).State);
        var closed = RectificationCase.Import(Campaign, Campaign, 1, Entry(UnitA, Now.AddDays(-1)), Office, Now);
        Assert.Equal((CaseState.Closed, Now.AddDays(-1)), (closed.State, closed.ClosedAt));
        Assert.Empty(closed.Events);
        Assert.NotEqual(Entry(UnitA, null).Hash(), Entry(UnitA, Now).Hash());
        Assert.Equal(Entry(UnitA, null).Hash(), Entry(UnitA, null).Hash());
    }

    [Fact]
    public void Whatever_is_tried_in_whatever_order_a_case_takes_lawful_steps_only()
    {
        Verb[] ends = [Verb.NotAccept, Verb.Void];
        var verbs = Gen.Frequency((60, Gen.Elements(Enum.GetValues<Verb>().Except(ends).ToArray())), (1, Gen.Elements(ends)));
        var people = Gen.Elements(Office, ContactA, ContactB, Turncoat);
        var attempts = Gen.ListOf(from verb in verbs from person in people select (verb, person)).Resize(600).ToArbitrary();
        var reached = new HashSet<CaseState>();

        Prop.ForAll(attempts, tried =>
        {
            var it = Logged();
            var now = Now;
            foreach (var (verb, person) in tried)
            {
                var (before, version, handledBy, due, scoreDue) = (it.State, it.Version, it.HandledBy, it.DueAt, it.ScoreDueAt);
                // The clock mostly goes on, and is now and then set back.
                now = now.AddMinutes(it.Version % 7 == 3 ? -30 : 20);
                var done = Try(it, verb, person, now);
                if (!done)
                {
                    Assert.Equal((before, version, version), (it.State, it.Version, it.Timeline.Count));
                    continue;
                }

                reached.Add(it.State);
                Assert.Contains(it.State, Lawful[before]);
                Assert.Equal((version + 1, version + 1), (it.Version, it.Timeline.Count));
                Assert.Equal(it.State is CaseState.Closed, it.ClosedAt is not null);
                Assert.Equal(Paused.Contains(it.State), it.PausedAt is not null);
                Assert.Equal(it.IsOpen, it.State is not (CaseState.Closed or CaseState.NotAccepted or CaseState.Void));
                if (it.AwaitsDispatch) Assert.Null(it.DueAt);
                if (it.IsInHand) Assert.True(it is { UnitId: not null, DueAt: not null, ScoreDueAt: not null, FiledAt: not null });
                if (verb is Verb.Close or Verb.Return or Verb.HoldUp or Verb.Rebound) Assert.NotEqual(it.UnitId, person.UnitId);
                if (verb is Verb.Close or Verb.Return) Assert.NotEqual(handledBy, person.UserId);
                if (verb is Verb.Accept or Verb.Submit or Verb.SendBack) Assert.Equal(it.UnitId, person.UnitId);
                if (verb is Verb.DispatchToA or Verb.DispatchToB or Verb.Return or Verb.Extend or Verb.Rebound) Assert.True(it.DueAt > now);
                if (verb is Verb.Extend) Assert.True(it.DueAt > due && it.ScoreDueAt >= scoreDue);
                if (verb is Verb.Resume) Assert.True(it.DueAt >= due && it.ScoreDueAt >= scoreDue && it.DueAt - due == it.ScoreDueAt - scoreDue);
                if (verb is Verb.Return or Verb.Suspend or Verb.Defer or Verb.Block or Verb.SendBack) Assert.Equal(scoreDue, it.ScoreDueAt);
            }
        }).QuickCheckThrowOnFailure();
        Assert.Equal(Enum.GetValues<CaseState>().Skip(1), reached.Order());
    }

    private static bool Try(RectificationCase it, Verb verb, Person by, DateTimeOffset now)
    {
        try
        {
            switch (verb)
            {
                case Verb.DispatchToA: it.Dispatch(UnitA, now.AddHours(1), null, by, now); break;
                case Verb.DispatchToB: it.Dispatch(UnitB, now.AddHours(1), null, by, now); break;
                case Verb.Accept: it.Accept(by, now); break;
                case Verb.Submit: it.Submit("已办", [Guid.CreateVersion7(now)], by, now); break;
                case Verb.Close: it.Close(null, by, now); break;
                case Verb.Return: it.Return("不行", now.AddHours(1), by, now); break;
                case Verb.File: it.File(null, by, now); break;
                case Verb.NotAccept: it.NotAccept("不属实", by, now); break;
                case Verb.Void: it.Void("重复", by, now); break;
                case Verb.SendBack: it.SendBack("不归我管", by, now); break;
                case Verb.CloseUnchecked: it.DrawVerifying("seed", 0, now); break;
                case Verb.Extend: it.Extend(now.AddHours(5), now, null, by, now); break;
                case Verb.Suspend: it.Pause(CaseState.Suspended, now.AddDays(1), "等", by, now); break;
                case Verb.Defer: it.Pause(CaseState.Deferred, now.AddDays(1), "等", by, now); break;
                case Verb.Block: it.Pause(CaseState.Blocked, now.AddDays(1), "等", by, now); break;
                case Verb.HoldUp: it.HoldUp(null, by, now); break;
                case Verb.Rebound: it.Rebound("又来了", now.AddHours(2), by, now); break;
                case Verb.Resume: it.Resume(null, by, now); break;
            }

            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
