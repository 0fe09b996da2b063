using CampaignHub.Domain.Common;
using CampaignHub.Domain.Rectification;

namespace CampaignHub.Domain.Tests.Rectification;

public sealed class AssigningTests
{
    private static readonly DateTimeOffset Now = new(2018, 7, 10, 1, 0, 0, TimeSpan.Zero);
    private static readonly Guid UnitA = Guid.Parse("00000000-0000-7000-8000-00000000000a");
    private static readonly Guid UnitB = Guid.Parse("00000000-0000-7000-8000-00000000000b");
    private static readonly Person Office = new(Guid.Parse("00000000-0000-7000-8000-000000000010"), "office", null);
    private static readonly Person Contact = new(Guid.Parse("00000000-0000-7000-8000-000000000011"), "contact.a", UnitA);
    private static readonly CaseAssignee Colleague = new(Guid.Parse("00000000-0000-7000-8000-000000000012"), null, "老王");

    [Fact]
    public void A_colleague_is_told_once_oneself_and_somebody_without_an_account_are_not()
    {
        var @case = Dispatched();
        @case.Assign(Colleague, Contact, Now);
        @case.Assign(Colleague, Contact, Now);
        @case.Assign(new(null, Guid.Parse("00000000-0000-7000-8000-000000000013"), "李师傅"), Contact, Now);
        @case.Assign(new(Contact.UserId, null, Contact.Name), Contact, Now);

        Assert.Equal(Colleague.UserId, Assert.Single(@case.Events.OfType<CaseAssigned>()).UserId);
        Assert.Equal(["老王", "李师傅", "contact.a"], @case.Timeline.Where(e => e.Kind is CaseEventKind.Assigned).Select(e => e.Note));
    }

    [Fact]
    public void Another_unit_begins_without_an_assignee_the_same_one_keeps_its()
    {
        var @case = Dispatched();
        @case.Assign(Colleague, Contact, Now);
        @case.Dispatch(UnitA, Now.AddHours(9), null, Office, Now);
        Assert.Equal("老王", @case.AssigneeName);
        @case.Dispatch(UnitB, Now.AddHours(9), null, Office, Now);
        Assert.Null(@case.AssigneeName);
        Assert.Equal("case.not-yours", Assert.Throws<RefusedException>(() => @case.Assign(Colleague, Contact, Now)).Refusal.Code);
    }

    [Fact]
    public void What_is_reported_done_is_assigned_no_more_and_needs_a_photo_only_where_its_category_says_so()
    {
        var @case = Dispatched();
        @case.Accept(Contact, Now);
        Assert.Equal("case.photo-required", Assert.Throws<RefusedException>(() => @case.Submit("已清理", [], Contact, Now)).Refusal.Code);
        @case.Submit("已清理", [], Contact, Now, photoNeeded: false);
        Assert.Equal("case.not-assignable", Assert.Throws<RefusedException>(() => @case.Assign(null, Contact, Now)).Refusal.Code);
    }

    private static RectificationCase Dispatched()
    {
        var @case = RectificationCase.Log(Guid.CreateVersion7(Now), UnitB, 1, CaseSource.AdHoc, new("垃圾暴露", null, null, null, null, null, null), null, [], Office, Now);
        @case.Dispatch(UnitA, Now.AddHours(8), null, Office, Now);
        return @case;
    }
}
