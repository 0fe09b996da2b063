using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Network;
using CampaignHub.Api.Features.Organisation;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Organisation;

namespace CampaignHub.Api.Tests.Features.Network;

/// <summary>Check items in the gap report (O-20, O-33): unit A has a contact person, unit B has nobody.</summary>
public sealed class ListItemGapsTests(NetworkHub hub) : IClassFixture<NetworkHub>
{
    [Fact]
    public async Task An_item_needs_a_unit_that_leads_or_answers_and_that_unit_a_person()
    {
        using var office = await hub.SignInAsync("office");
        await office.PostAsync<List<PointTypeRow>>("/api/point-types/load-bundled");
        var items = (await office.GetAsync<PointTypeDetail>("/api/point-types/BACK")).Items;
        await AssignAsync(office, PostType.ItemLeadUnit, items[0].ItemId, hub.UnitA);
        await AssignAsync(office, PostType.ItemUnit, items[1].ItemId, hub.UnitB);
        await AssignAsync(office, PostType.ItemCooperatingUnit, items[2].ItemId, hub.UnitA);

        var open = await AllAsync(office, "kind=item");
        var whole = await office.GetAsync<GapCounts>("/api/network/gaps/counts");

        Assert.Equal(whole.Items.Total - 1, open.Count);
        Assert.Equal((whole.Items.Total - 2, whole.Items.Total - 1), (whole.Items.WithoutUnit, whole.Items.WithoutPerson));
        Assert.DoesNotContain(open, g => g.SubjectId == items[0].ItemId);
        var second = Assert.Single(open, g => g.SubjectId == items[1].ItemId);
        Assert.Equal(($"BACK/{items[1].Code}", "交通局", false, true), (second.Code, second.UnitNameZh, second.MissingUnit, second.MissingPerson));
        Assert.Equal((true, true), open.Where(g => g.SubjectId == items[2].ItemId).Select(g => (g.MissingUnit, g.MissingPerson)).Single());
        Assert.Equal(open.Select(g => g.Code), open.Select(g => g.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["area", "item", "point"], (await AllAsync(office, "")).Select(g => g.Kind.ToString().ToLowerInvariant()).Distinct().Order());
        Assert.Empty(await AllAsync(office, $"kind=item&areaId={hub.Town}"));

        using var contact = await hub.SignInAsync("contact.b");
        Assert.Equal([items[1].ItemId], (await AllAsync(contact, "kind=item")).Select(g => g.SubjectId));
    }

    private static Task<AppointmentRow> AssignAsync(Caller office, PostType post, Guid itemId, Guid unitId) =>
        office.PostAsync<AppointmentRow>("/api/appointments", new { appointmentId = Guid.CreateVersion7(), postType = post, subjectKind = "item", subjectId = itemId, unitId, from = "2018-01-01" });

    private static async Task<List<GapRow>> AllAsync(Caller caller, string query)
    {
        var (rows, cursor) = (new List<GapRow>(), (string?)null);
        do
        {
            var page = await caller.GetAsync<GapPage>($"/api/network/gaps?{query}&limit=50&cursor={cursor}");
            rows.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return rows;
    }
}
