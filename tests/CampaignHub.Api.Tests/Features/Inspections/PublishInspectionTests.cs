using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Inspections;

namespace CampaignHub.Api.Tests.Features.Inspections;

public sealed class PublishInspectionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task The_inspected_unit_sees_nothing_of_an_unannounced_check_until_it_is_published()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var contact = await hub.SignInAsync("contact.a");
        var point = await office.PutPointAsync(hub.UnitA);
        var photoId = await inspector.UploadPhotoAsync();
        var filled = (await inspector.FillInAsync(point.PointId, (item, answer) => item.Code == "ROAD-01" ? answer with { Verdict = Verdict.NotConform, Note = "积水暗访", PhotoIds = [photoId] } : answer)) with { Mode = CheckMode.Unannounced };
        var caseId = (await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled)).Cases[0].CaseId;
        var version = (await office.GetAsync<CaseDetail>($"/api/cases/{caseId}")).Version;
        object Limits() => new { version, unitId = hub.UnitA, timeLimitHours = 24 };

        Assert.DoesNotContain(CaseVerb.Dispatch, (await office.GetAsync<CaseDetail>($"/api/cases/{caseId}")).Verbs);
        await Caller.RefusedAsync(await office.PostAsync($"/api/cases/{caseId}/dispatch", Limits()), HttpStatusCode.Conflict, "case.withheld");
        await HidesAsync(contact);

        // A case that was handed out by an older server is hidden all the same.
        await hub.InDatabaseAsync(db => Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlAsync(db.Database, $"UPDATE cases SET unit_id = {hub.UnitA}, state = 'Dispatched' WHERE id = {caseId}"));
        await HidesAsync(contact);
        Assert.Equal(1, (await inspector.GetAsync<CasePage>("/api/cases?search=积水暗访")).Total);
        await Caller.RefusedAsync(await inspector.PostAsync($"/api/inspections/{filled.InspectionId}/publish"), HttpStatusCode.Forbidden, "permission.denied");

        var published = await office.PostAsync<InspectionDetail>($"/api/inspections/{filled.InspectionId}/publish");

        Assert.Equal((CheckMode.Unannounced, hub.Clock.Now), (published.Mode, published.PublishedAt));
        Assert.Equal(filled.InspectionId, Assert.Single((await contact.GetAsync<InspectionPage>("/api/inspections")).Items).InspectionId);
        Assert.Equal(caseId, Assert.Single((await contact.GetAsync<CasePage>("/api/cases?search=积水暗访")).Items).CaseId);
        Assert.Equal(1, (await contact.GetAsync<PointDetail>($"/api/points/{point.PointId}")).OpenCases);
        Assert.Equal(HttpStatusCode.OK, (await contact.GetAsync($"/api/photos/{photoId}")).StatusCode);
        await Caller.RefusedAsync(await office.PostAsync($"/api/inspections/{filled.InspectionId}/publish"), HttpStatusCode.Conflict, "inspection.published");
        await Caller.ReadAsync<CaseDetail>(await office.PostAsync($"/api/cases/{caseId}/dispatch", Limits()));

        async Task HidesAsync(Caller unit)
        {
            Assert.Equal(0, (await unit.GetAsync<InspectionPage>("/api/inspections")).Total);
            await Caller.RefusedAsync(await unit.GetAsync($"/api/inspections/{filled.InspectionId}"), HttpStatusCode.NotFound, "inspection.not-found");
            Assert.Equal(0, (await unit.GetAsync<CasePage>("/api/cases")).Total);
            Assert.Equal(0, (await unit.GetAsync<CasePage>("/api/cases?search=积水暗访")).Total);
            Assert.DoesNotContain(caseId.ToString(), await (await unit.GetAsync("/api/cases/map")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("积水暗访", await (await unit.GetAsync("/api/cases/export.csv")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
            await Caller.RefusedAsync(await unit.GetAsync($"/api/cases/{caseId}"), HttpStatusCode.NotFound, "case.not-found");
            await Caller.RefusedAsync(await unit.GetAsync($"/api/photos/{photoId}"), HttpStatusCode.NotFound, "photo.not-found");
            var seen = await unit.GetAsync<PointDetail>($"/api/points/{point.PointId}");
            Assert.Equal((0, null), (seen.OpenCases, seen.LastInspectedAt));
            var overview = await unit.GetAsync<CampaignHub.Api.Features.Overview.Overview>("/api/overview");
            Assert.Equal((0, 0), (overview.Open, overview.Trend.Sum(d => d.Logged)));
        }
    }

    [Fact]
    public async Task An_announced_check_needs_no_publishing()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var point = await office.PutPointAsync(hub.UnitB, "P-2");
        var filled = await inspector.FillInAsync(point.PointId);
        await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled);

        await Caller.RefusedAsync(await office.PostAsync($"/api/inspections/{filled.InspectionId}/publish"), HttpStatusCode.Conflict, "inspection.announced");
        await Caller.RefusedAsync(await office.PostAsync($"/api/inspections/{Guid.CreateVersion7()}/publish"), HttpStatusCode.NotFound, "inspection.not-found");
    }
}
