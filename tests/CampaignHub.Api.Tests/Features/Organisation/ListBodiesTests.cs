using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Organisation;

public sealed class ListBodiesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task Bodies_come_parents_first_with_posts_in_order_of_precedence()
    {
        await hub.InDatabaseAsync(async db =>
        {
            var group = Body.Create(Guid.CreateVersion7(), hub.CampaignId, null, BodyKind.LeadingGroup, "领导小组", "Leading Group", 1);
            db.Add(Appointment.Begin(Guid.CreateVersion7(), hub.CampaignId, PostType.Member, SubjectKind.Body, group.Id, PostHolder.Named("丙", hub.UnitA), new DateOnly(2018, 1, 2)));
            db.Add(Appointment.Begin(Guid.CreateVersion7(), hub.CampaignId, PostType.FirstLeader, SubjectKind.Body, group.Id, PostHolder.Named("甲"), new DateOnly(2018, 1, 1)));
            db.Add(Appointment.Begin(Guid.CreateVersion7(), hub.CampaignId, PostType.FirstLeader, SubjectKind.Body, group.Id, PostHolder.Named("旧"), new DateOnly(2017, 1, 1), new DateOnly(2017, 12, 31)));
            db.Add(Body.Create(Guid.CreateVersion7(), hub.CampaignId, group.Id, BodyKind.SpecialAction, "二", "Second", 2));
            db.Add(Body.Create(Guid.CreateVersion7(), hub.CampaignId, group.Id, BodyKind.CampaignOffice, "一", "First", 1));
            db.Add(group);
            return await db.SaveChangesAsync();
        });
        using var contact = await hub.SignInAsync("contact.b");

        var bodies = await contact.GetAsync<List<BodyNode>>("/api/bodies");

        Assert.Equal(["领导小组", "一", "二"], bodies.Select(b => b.NameZh));
        Assert.All(bodies.Skip(1), b => Assert.Equal(bodies[0].BodyId, b.ParentId));
        Assert.Equal([("甲", null), ("丙", "城管局")], bodies[0].Posts.Select(p => (p.PersonName, p.UnitNameZh)));
        Assert.Equal(new DateOnly(2018, 1, 2), bodies[0].Posts[1].From);
    }
}
