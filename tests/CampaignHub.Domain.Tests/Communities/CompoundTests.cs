using CampaignHub.Domain.Common;
using CampaignHub.Domain.Communities;

namespace CampaignHub.Domain.Tests.Communities;

public sealed class CompoundTests
{
    [Fact]
    public void A_compound_that_nobody_manages_has_no_property_company()
    {
        var facts = new CompoundFacts("阳光小区", null, null, 320, false, "安居物业", true);

        Assert.Equal("compound.manager", Assert.Throws<RefusedException>(() => Compound.Register(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), facts)).Refusal.Code);
        var compound = Compound.Register(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), facts with { Managed = true });
        compound.Amend(compound.AreaId, facts with { ManagedBy = null });
        Assert.Equal((false, null, 1), (compound.Managed, compound.ManagedBy, compound.Version));
    }
}
