using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Network;

/// <summary>
/// A town with a village of two grids. The town has a unit (A) and a leader, the village a leader from June 2018 on, the first grid a worker,
/// the second nobody; one point of unit A, which has a contact person, and one of unit B, which has nobody.
/// </summary>
public sealed class NetworkHub(TestCluster cluster) : Hub(cluster)
{
    /// <summary>The check items of the bundled sheets; nobody answers for any of them.</summary>
    public const int Items = 140;

    public Guid Province { get; private set; }

    public Guid Town { get; private set; }

    public Guid Village { get; private set; }

    public Guid GridOne { get; private set; }

    public Guid GridTwo { get; private set; }

    protected override async Task SeedAsync()
    {
        await base.SeedAsync();
        using var office = await SignInAsync("office");
        await office.PutPointAsync(UnitA, "P-1");
        await office.PutPointAsync(UnitB, "P-2");
        (Province, Town, Village) = ((await office.AreaAsync("15")).AreaId, (await office.AreaAsync("150422100")).AreaId, (await office.AreaAsync("150422100200")).AreaId);
        GridOne = (await office.AddAreaAsync("G-1", AreaLevel.Grid, Village)).AreaId;
        GridTwo = (await office.AddAreaAsync("G-2", AreaLevel.Grid, Village)).AreaId;
        await office.AppointUnitAsync(Town, UnitA);
        await office.AppointToAreaAsync(Town, PostType.AreaLeader, "镇长甲");
        await office.AppointToAreaAsync(Village, PostType.AreaLeader, "村主任乙", "2018-06-01");
        await office.AppointUnitAsync(Village, UnitB, "2018-06-01");
        await office.AppointToAreaAsync(GridOne, PostType.GridWorker, "网格员丙");
        await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = PostType.ContactPerson, subjectKind = "unit", subjectId = UnitA, personName = "联络员丁", from = "2018-01-01" });
    }

    /// <summary>The term in force of a post that has one holder.</summary>
    public Task<Guid> PostAsync(Guid subjectId, PostType post) => InDatabaseAsync(db => db.Appointments.Where(a => a.SubjectId == subjectId && a.PostType == post && a.Until == null).Select(a => a.Id).SingleAsync());

    /// <summary>Ends the term of a point's owner, which no screen does.</summary>
    public Task<int> DisownAsync(string pointCode, DateOnly lastDay) => InDatabaseAsync(async db =>
    {
        var pointId = await db.Points.Where(p => p.Code == pointCode).Select(p => p.Id).SingleAsync();
        (await db.Appointments.SingleAsync(a => a.SubjectId == pointId)).End(lastDay);
        return await db.SaveChangesAsync();
    });
}

internal static class UnitLeaders
{
    /// <summary>Registers 吴局长 as the principal leader of a unit.</summary>
    public static async Task<Guid> LeaderAsync(this Caller office, Guid unitId)
    {
        var staffMemberId = Guid.CreateVersion7();
        await office.PostAsync<StaffRow>("/api/staff", new { staffMemberId, code = "S-1", nameZh = "吴局长", unitId, jobTitle = "局长" });
        await office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = PostType.PrincipalLeader, subjectKind = "unit", subjectId = unitId, staffMemberId, from = "2018-01-01" });
        return staffMemberId;
    }
}
