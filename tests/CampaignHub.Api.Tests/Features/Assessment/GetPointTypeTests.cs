using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Assessment;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Assessment;

public sealed class GetPointTypeTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_sheet_comes_in_order_with_its_count_rules()
    {
        using var office = await hub.SignInAsync("office");
        await office.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled");

        var road = await office.GetAsync<PointTypeDetail>("/api/point-types/ROAD");

        Assert.Equal(road.ItemCount, road.Items.Count);
        Assert.Equal(["ROAD-01", "ROAD-02", "ROAD-03"], road.Items.Take(3).Select(i => i.Code));
        Assert.Null(road.Items[0].CountRule);
        Assert.Equal(new CountRule(1, 200, "处", "advertisements"), road.Items[1].CountRule);
        await Caller.RefusedAsync(await office.GetAsync("/api/point-types/NONE"), HttpStatusCode.NotFound, "point-type.not-found");
    }

    [Fact]
    public async Task An_item_names_its_lead_its_responsible_and_its_cooperating_units()
    {
        using var office = await hub.SignInAsync("office");
        await office.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled");
        var item = (await office.GetAsync<PointTypeDetail>("/api/point-types/BACK")).Items[0];
        await office.PostAsync<AppointmentRow>("/api/appointments", Duty(PostType.ItemCooperatingUnit, item.ItemId, hub.UnitB));
        await office.PostAsync<AppointmentRow>("/api/appointments", Duty(PostType.ItemLeadUnit, item.ItemId, hub.UnitA));

        var duties = (await office.GetAsync<PointTypeDetail>("/api/point-types/BACK")).Duties;

        Assert.Equal([(item.ItemId, PostType.ItemLeadUnit, hub.UnitA), (item.ItemId, PostType.ItemCooperatingUnit, hub.UnitB)], duties.Select(d => (d.SubjectId, d.PostType, d.UnitId!.Value)));
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Duty(PostType.ItemLeadUnit, item.ItemId, hub.UnitB)), HttpStatusCode.Conflict, "appointment.post-taken");
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Duty(PostType.ItemUnit, Guid.CreateVersion7(), hub.UnitB)), HttpStatusCode.NotFound, "appointment.subject-not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/appointments", Duty(PostType.AreaUnit, item.ItemId, hub.UnitB)), HttpStatusCode.Conflict, "appointment.wrong-subject");
    }

    private static object Duty(PostType post, Guid itemId, Guid unitId) =>
        new { appointmentId = Guid.CreateVersion7(), postType = post, subjectKind = "item", subjectId = itemId, unitId, from = "2018-01-01" };
}
