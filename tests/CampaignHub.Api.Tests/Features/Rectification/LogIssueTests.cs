using System.Net;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Features.Rectification;

public sealed class LogIssueTests(Hub hub) : IClassFixture<Hub>
{
    private static object Issue(Guid id, string description = "垃圾暴露") => new { caseId = id, description, longitude = 119.5, latitude = 43.9 };

    [Fact]
    public async Task An_inspector_logs_an_issue_and_finds_it_in_the_ledger()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var id = Guid.CreateVersion7();

        var receipt = await inspector.PostAsync<CaseReceipt>("/api/cases", Issue(id, "独一无二的问题"));

        Assert.Equal(CaseState.Logged, receipt.State);
        var page = await inspector.GetAsync<CasePage>("/api/cases?search=独一无二");
        Assert.Equal(receipt.Number, Assert.Single(page.Items).Number);
        var detail = await inspector.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal(CaseEventKind.Logged, Assert.Single(detail.Timeline).Kind);
    }

    [Fact]
    public async Task Twenty_parallel_replays_log_one_case_and_get_one_answer()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var id = Guid.CreateVersion7();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => inspector.PostAsync<CaseReceipt>("/api/cases", Issue(id))));

        Assert.Single(answers.Distinct());
        Assert.Equal((1, 1, 1), await hub.InDatabaseAsync(async db => (
            await db.Cases.CountAsync(c => c.Id == id),
            await db.Set<AuditEntry>().CountAsync(a => a.EntityId == id),
            await db.Set<OutboxMessage>().CountAsync(o => EF.Functions.JsonContains(o.Payload, $"{{\"caseId\":\"{id}\"}}")))));
    }

    [Fact]
    public async Task The_office_logs_what_a_hotline_or_an_instruction_said_with_its_number_as_the_first_report()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        var id = Guid.CreateVersion7();
        object Called(Guid caseId, string source = "hotline") => new { caseId, description = "井盖破损", address = "人民路 3 号", origin = new { source, reference = "12345-99", reportedOn = "2018-07-09", reporter = "李女士" } };

        await office.PostAsync<CaseReceipt>("/api/cases", Called(id));

        Assert.Equal(CaseSource.Hotline, (await office.GetAsync<CaseDetail>($"/api/cases/{id}")).Source);
        Assert.Equal(("12345-99", "李女士"), (Assert.Single(await office.GetAsync<IReadOnlyList<CaseReportRow>>($"/api/cases/{id}/reports")) is var report ? report.Reference : null, report.Reporter));
        await Caller.RefusedAsync(await inspector.PostAsync("/api/cases", Called(Guid.CreateVersion7())), HttpStatusCode.Forbidden, "case.origin-not-yours");
        await Caller.RefusedAsync(await office.PostAsync("/api/cases", Called(Guid.CreateVersion7(), "inspection")), HttpStatusCode.BadRequest, "validation.failed");
    }

    [Fact]
    public async Task An_id_that_belongs_to_somebody_else_is_refused()
    {
        using var inspector = await hub.SignInAsync("inspector");
        using var office = await hub.SignInAsync("office");
        var id = Guid.CreateVersion7();
        await inspector.PostAsync<CaseReceipt>("/api/cases", Issue(id));

        await Caller.RefusedAsync(await office.PostAsync("/api/cases", Issue(id)), HttpStatusCode.Conflict, "case.id-taken");
    }

    [Fact]
    public async Task A_malformed_issue_names_the_fields_in_the_callers_language()
    {
        using var chinese = await hub.SignInAsync("inspector");
        using var english = await hub.SignInAsync("inspector", "en");
        var empty = new { caseId = Guid.Empty, description = "", longitude = 500 };

        var zh = await Caller.RefusedAsync(await chinese.PostAsync("/api/cases", empty), HttpStatusCode.BadRequest, "validation.failed");
        var en = await Caller.RefusedAsync(await english.PostAsync("/api/cases", empty), HttpStatusCode.BadRequest, "validation.failed");

        Assert.Equal(["caseId", "description", "longitude", "latitude"], zh["errors"]!.AsObject().Select(e => e.Key));
        Assert.Equal("填写有误，请检查标出的各项。", zh["title"]!.GetValue<string>());
        Assert.Equal("Some fields need your attention.", en["title"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_issue_at_a_point_takes_its_place_area_and_owner_from_it_and_an_unknown_point_or_unit_is_refused()
    {
        using var office = await hub.SignInAsync("office");
        var point = await office.PutPointAsync(hub.UnitA);
        var id = Guid.CreateVersion7();

        await office.PostAsync<CaseReceipt>("/api/cases", new { caseId = id, description = "井盖缺失", pointId = point.PointId });

        var detail = await office.GetAsync<CaseDetail>($"/api/cases/{id}");
        Assert.Equal((point.PointId, "镇内", hub.UnitA, point.Longitude, point.NameZh), (detail.PointId!.Value, detail.AreaNameZh, detail.SuggestedUnitId!.Value, detail.Longitude!.Value, detail.Address));
        await Caller.RefusedAsync(await office.PostAsync("/api/cases", new { caseId = Guid.CreateVersion7(), description = "x", pointId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await office.PostAsync("/api/cases", new { caseId = Guid.CreateVersion7(), description = "x", unitId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "unit.not-found");
    }

    [Fact]
    public async Task A_unit_contact_may_not_log()
    {
        using var contact = await hub.SignInAsync("contact.a");

        await Caller.RefusedAsync(await contact.PostAsync("/api/cases", Issue(Guid.CreateVersion7())), HttpStatusCode.Forbidden, "permission.denied");
    }

    [Fact]
    public async Task A_key_that_was_used_for_another_issue_is_refused_and_the_same_issue_is_answered_again()
    {
        using var inspector = await hub.SignInAsync("inspector");
        var (key, issue) = (Guid.CreateVersion7(), Issue(Guid.CreateVersion7()));

        var first = await Caller.ReadAsync<CaseReceipt>(await inspector.SendAsync(HttpMethod.Post, "/api/cases", issue, key));
        var again = await Caller.ReadAsync<CaseReceipt>(await inspector.SendAsync(HttpMethod.Post, "/api/cases", issue, key));

        Assert.Equal(first, again);
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Post, "/api/cases", Issue(Guid.CreateVersion7()), key), HttpStatusCode.Conflict, "request.key-reused");
        var pictured = new { caseId = Guid.CreateVersion7(), description = "垃圾暴露", photoIds = new[] { await inspector.UploadPhotoAsync() } };
        var other = Guid.CreateVersion7();
        await Caller.ReadAsync<CaseReceipt>(await inspector.SendAsync(HttpMethod.Post, "/api/cases", pictured, other));
        await Caller.RefusedAsync(await inspector.SendAsync(HttpMethod.Post, "/api/cases", pictured with { photoIds = [await inspector.UploadPhotoAsync()] }, other), HttpStatusCode.Conflict, "request.key-reused");
    }
}
