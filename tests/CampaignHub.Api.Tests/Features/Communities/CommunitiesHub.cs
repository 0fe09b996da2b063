using CampaignHub.Api.Features.Communities;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Communities;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Communities;

/// <summary>A town of a test's own, with its communities in the order of their codes.</summary>
internal sealed record Town(Guid Id, IReadOnlyList<Guid> Communities);

/// <summary>One server for all tests of this room: each test makes the town it looks at. The clock stands at Tuesday, 10 July 2018.</summary>
[CollectionDefinition(Name)]
public sealed class CommunitiesDefinition : ICollectionFixture<CommunitiesHub>
{
    public const string Name = "communities";
}

public sealed class CommunitiesHub(TestCluster cluster) : Hub(cluster)
{
    private int made;

    internal async Task<Town> TownAsync(Caller office, int communities = 2)
    {
        var code = $"T{Interlocked.Increment(ref made):D3}";
        var town = await office.AddAreaAsync(code, AreaLevel.Town);
        var ids = new List<Guid>();
        for (var i = 0; i < communities; i++) ids.Add((await office.AddAreaAsync($"{code}-{i:D2}", AreaLevel.Village, town.AreaId)).AreaId);
        return new(town.AreaId, ids);
    }

    /// <summary>Somebody of the office whose role reaches one area only.</summary>
    internal async Task<Caller> AreaOfficeAsync(Guid areaId)
    {
        var name = $"office.{areaId.ToString("N")[20..]}";
        await CreateAccountAsync(name, new Api.Features.Access.NewAssignment("campaignOffice", ScopeKind.Area, areaId));
        return await SignInAsync(name);
    }

    /// <summary>The contact of a unit that is seated in an area.</summary>
    internal async Task<Caller> SeatedContactAsync(Guid areaId, UnitCategory category = UnitCategory.Village)
    {
        var (unitId, name) = (Guid.CreateVersion7(), $"contact.{areaId.ToString("N")[20..]}");
        await InDatabaseAsync(db =>
        {
            db.Add(Unit.Create(unitId, CampaignId, name, "居委会", "Residents' committee", category, null, areaId));
            return db.SaveChangesAsync();
        });
        await CreateAccountAsync(name, new Api.Features.Access.NewAssignment("unitContact", ScopeKind.Unit, unitId));
        return await SignInAsync(name);
    }

    /// <summary>The check list, begun from the template if nobody has yet.</summary>
    internal async Task<IReadOnlyList<FacilityItemRow>> ListAsync(Caller office)
    {
        if (!await InDatabaseAsync(db => db.FacilityItems.AnyAsync())) await office.PostAsync("/api/facility-items/from-template");
        return await office.GetAsync<List<FacilityItemRow>>("/api/facility-items");
    }
}

internal static class Filled
{
    public static Task<CommunityDetail> DescribeAsync(this Caller office, Guid areaId, decimal? officeArea, CultureCentre? cultureCentre = null, int version = 0) =>
        office.PutAsync<CommunityDetail>($"/api/communities/{areaId}", new { version, officeArea, cultureCentre, households = 1_200, remark = "临街" });

    public static Task<CommunityDetail> FindAsync(this Caller caller, Guid areaId, Guid itemId, bool present, string on = "2018-07-09", Guid? photoId = null) =>
        caller.PutAsync<CommunityDetail>($"/api/communities/{areaId}/facilities/{itemId}", Found(present, on, photoId));

    public static object Found(bool present, string on = "2018-07-09", Guid? photoId = null) => new { present, checkedOn = on, photoId, note = "现场核查" };

    public static object Compound(Guid areaId, string name, bool managed = false, bool fireEquipment = false, Guid? id = null, string? managedBy = null, int version = 0) =>
        new { compoundId = id ?? Guid.CreateVersion7(), version, areaId, nameZh = name, households = 300, managed, managedBy, fireEquipment };

    public static Task<KeptCompound> CompoundAsync(this Caller office, Guid areaId, string name, bool managed = false, bool fireEquipment = false) =>
        office.PostAsync<KeptCompound>("/api/compounds", Compound(areaId, name, managed, fireEquipment));

    public static object Frontage(Guid areaId, string shop, FrontageKind kind = FrontageKind.Three, string signedOn = "2018-01-05", Guid? id = null) =>
        new { agreementId = id ?? Guid.CreateVersion7(), areaId, kind, shop, street = "人民路", party = "张三", signedOn };

    public static async Task<Guid> SignAsync(this Caller office, Guid areaId, string shop, FrontageKind kind = FrontageKind.Three, string signedOn = "2018-01-05") =>
        (await office.PostAsync<KeptFrontage>("/api/frontages", Frontage(areaId, shop, kind, signedOn))).AgreementId;

    public static object Breach(string day, decimal? penalty = null, Guid? id = null) => new { breachId = id ?? Guid.CreateVersion7(), day, what = "占道经营", penalty };
}
