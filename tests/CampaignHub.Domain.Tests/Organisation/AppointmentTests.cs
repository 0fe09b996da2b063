using CampaignHub.Domain.Common;
using CampaignHub.Domain.Organisation;
using FsCheck;
using FsCheck.Fluent;

namespace CampaignHub.Domain.Tests.Organisation;

public sealed class AppointmentTests
{
    private static readonly Guid Subject = new("00000000-0000-0000-0000-000000000001");
    private static readonly DateOnly Day0 = new(2018, 1, 1);

    [Fact]
    public void Every_post_says_where_it_stands_and_who_holds_it() =>
        Assert.All(Enum.GetValues<PostType>(), type => Assert.Contains(Post.For(Post.Of(type).Subject), p => p.Type == type));

    [Fact]
    public void Two_terms_clash_just_when_some_day_finds_both_in_force()
    {
        var term = from start in Gen.Choose(0, 30)
                   from days in Gen.Choose(-1, 20)
                   from name in Gen.Elements("甲", "乙")
                   select (start, days, name);
        Prop.ForAll(Arb.From(Gen.Two(term)), both =>
        {
            var post = both.Item1.start % 2 == 0 ? PostType.Leader : PostType.Deputy;
            var (one, other) = (Term(1, post, both.Item1), Term(2, post, both.Item2));
            var sharesADay = Enumerable.Range(0, 60).Any(d => one.HoldsOn(Day0.AddDays(d)) && other.HoldsOn(Day0.AddDays(d)));
            var expected = sharesADay && (post is PostType.Leader || both.Item1.name == both.Item2.name);
            return one.Clashes(other) == expected && other.Clashes(one) == expected;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_term_ended_holds_through_its_last_day()
    {
        var term = Term(1, PostType.Leader, (0, -1, "甲"));

        term.End(Day0.AddDays(5));

        Assert.Equal((true, false), (term.HoldsOn(Day0.AddDays(5)), term.HoldsOn(Day0.AddDays(6))));
        Assert.Equal("appointment.ended", Assert.Throws<RefusedException>(() => term.End(Day0.AddDays(9))).Refusal.Code);
    }

    private static Appointment Term(byte id, PostType post, (int Start, int Days, string Name) t) => Appointment.Begin(
        new Guid(id, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), Subject, post, SubjectKind.Body, Subject, PostHolder.Named(t.Name), Day0.AddDays(t.Start), t.Days < 0 ? null : Day0.AddDays(t.Start + t.Days));
}
