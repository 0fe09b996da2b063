using CampaignHub.Domain.Common;
using CampaignHub.Domain.Honours;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Honours;

public sealed class CivilisedTitleTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2018, 7, 10);
    private static readonly TitleBasis Nothing = new(null, null, null, null);

    private static readonly Gen<List<(TitleMove Move, int Days)>> Stories =
        (from move in Gen.Elements(TitleMove.Warn, TitleMove.LiftWarning, TitleMove.Revoke, TitleMove.Withdraw)
         from days in Gen.Choose(-5, 60)
         select (move, days)).ListOf(12).Select(l => l.ToList());

    [Fact]
    public void Whatever_is_tried_the_history_tells_how_a_title_came_to_stand_as_it_does() => Prop.ForAll(Arb.From(Stories), story =>
    {
        var title = Awarded(Today.AddDays(-200), Today.AddDays(-20));
        foreach (var (move, days) in story)
        {
            var (before, on) = ((title.State, title.ChangedOn, title.Version), title.ChangedOn.AddDays(days));
            var allowed = on <= Today && on >= title.ChangedOn && CivilisedTitle.MovesFrom(title.StateOn(on)).Contains(move);
            try
            {
                title.Change(move, on, "原因", Nothing, Today, Person.System, Now);
                Assert.True(allowed);
            }
            catch (RefusedException)
            {
                Assert.False(allowed);
                Assert.Equal(before, (title.State, title.ChangedOn, title.Version));
            }
        }

        Assert.Equal(Enumerable.Range(0, title.Version + 1), title.Changes.Select(c => c.Number));
        Assert.Equal(title.Changes.Select(c => c.On).Order(), title.Changes.Select(c => c.On));
        var told = title.Changes[^1].Move switch { TitleMove.Warn => TitleState.Warned, TitleMove.Revoke => TitleState.Revoked, TitleMove.Withdraw => TitleState.Withdrawn, _ => TitleState.Valid };
        Assert.Equal(told, title.State);
        Assert.DoesNotContain(title.Changes.SkipLast(1), c => c.Move is TitleMove.Revoke or TitleMove.Withdraw);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_title_runs_out_after_its_last_day_and_cannot_be_warned_then()
    {
        var title = Awarded(Today.AddDays(-30), Today.AddDays(-1));

        Assert.Equal((TitleState.Valid, TitleState.Expired), (title.StateOn(Today.AddDays(-1)), title.StateOn(Today)));
        Assert.Equal("title.not-now", Refused(() => title.Change(TitleMove.Warn, Today, "整改不力", Nothing, Today, Person.System, Now)));
        title.Change(TitleMove.Warn, Today.AddDays(-1), "整改不力", Nothing, Today, Person.System, Now);
        Assert.Equal((TitleState.Warned, TitleState.Expired), (title.StateOn(Today.AddDays(-1)), title.StateOn(Today)));
    }

    [Fact]
    public void Days_that_cannot_be_are_refused()
    {
        Assert.Equal("title.ahead", Refused(() => Awarded(Today.AddDays(1), null)));
        Assert.Equal("title.backwards", Refused(() => Awarded(Today, Today.AddDays(-1))));
        var title = Awarded(Today.AddDays(-5), null);
        Assert.Equal("title.ahead", Refused(() => title.Change(TitleMove.Warn, Today.AddDays(1), "原因", Nothing, Today, Person.System, Now)));
        Assert.Equal("title.too-early", Refused(() => title.Change(TitleMove.Warn, Today.AddDays(-6), "原因", Nothing, Today, Person.System, Now)));
    }

    private static CivilisedTitle Awarded(DateOnly on, DateOnly? until) =>
        CivilisedTitle.Award(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), TitleKind.CivilisedUnit, TitleLevel.Municipal, on, "市文明委", until, null, Today, Person.System, Now);

    private static string Refused(Action act) => Assert.Throws<RefusedException>(act).Refusal.Code;
}
