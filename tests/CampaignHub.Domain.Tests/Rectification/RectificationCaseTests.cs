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

    private static readonly Dictionary<CaseState, CaseState[]> Lawful = new()
    {
        [CaseState.Logged] = [CaseState.Dispatched],
        [CaseState.Dispatched] = [CaseState.Dispatched, CaseState.Accepted, CaseState.Deferred],
        [CaseState.Accepted] = [CaseState.Submitted, CaseState.Deferred],
        [CaseState.Submitted] = [CaseState.Closed, CaseState.Returned, CaseState.Deferred],
        [CaseState.Returned] = [CaseState.Submitted, CaseState.Deferred],
        [CaseState.Deferred] = [CaseState.Dispatched, CaseState.Accepted, CaseState.Submitted, CaseState.Returned],
        [CaseState.Closed] = [],
    };

    private enum Verb
    {
        DispatchToA,
        DispatchToB,
        Accept,
        Submit,
        Close,
        Return,
        Defer,
        Resume,
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
        var verbs = Gen.Elements(Enum.GetValues<Verb>());
        var people = Gen.Elements(Office, ContactA, ContactB, Turncoat);
        var attempts = Gen.ListOf(from verb in verbs from person in people select (verb, person)).Resize(600).ToArbitrary();
        var reached = new HashSet<CaseState>();

        Prop.ForAll(attempts, tried =>
        {
            var it = Logged();
            var now = Now;
            foreach (var (verb, person) in tried)
            {
                var (before, version, handledBy) = (it.State, it.Version, it.HandledBy);
                now = now.AddMinutes(1);
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
                Assert.Equal(it.State is CaseState.Logged, it.UnitId is null);
                if (verb is Verb.Close or Verb.Return) Assert.True(person.UserId != handledBy && person.UnitId != it.UnitId);
                if (verb is Verb.Accept or Verb.Submit) Assert.Equal(it.UnitId, person.UnitId);
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
                case Verb.Defer: it.Defer("等", by, now); break;
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
