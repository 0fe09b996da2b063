using System.Net;
using CampaignHub.Api.Features.Assessment;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Features.Rectification;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Inspections;
using CampaignHub.Domain.Rectification;
using Microsoft.EntityFrameworkCore;
using InspectionAnswer = CampaignHub.Api.Features.Inspections.InspectionAnswer;

namespace CampaignHub.Api.Tests.Features.Inspections;

public sealed class SubmitInspectionTests(Hub hub) : IClassFixture<Hub>, IAsyncLifetime
{
    private static int points;
    private Caller inspector = null!;
    private Guid pointId;
    private List<CheckItemRow> sheet = [];

    public async ValueTask InitializeAsync()
    {
        using var office = await hub.SignInAsync("office");
        inspector = await hub.SignInAsync("inspector");
        pointId = (await office.PutPointAsync(hub.UnitA, $"P-{Interlocked.Increment(ref points)}")).PointId;
        sheet = [.. (await inspector.GetAsync<PointDetail>($"/api/points/{pointId}")).Items];
    }

    public ValueTask DisposeAsync()
    {
        inspector.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Every_item_that_does_not_conform_becomes_one_case_with_its_photos()
    {
        var photoId = await inspector.UploadPhotoAsync();
        var (plain, counted) = (sheet.First(i => i.CountRule is null), sheet.First(i => i.CountRule is not null));
        var filled = await inspector.FillInAsync(pointId, (item, answer) =>
            item == plain ? answer with { Verdict = Verdict.NotConform, Note = "东侧有垃圾", PhotoIds = [photoId] }
            : item == counted ? answer with { Verdict = Verdict.Conform, Count = 0 } : answer);

        var receipt = await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled with { Longitude = 119.5, Latitude = 44 });

        Assert.Equal((sheet.Count - 2, 2, 0), (receipt.Conform, receipt.NotConform, receipt.NotApplicable));
        Assert.Equal(Math.Round(100m * (sheet.Count - 2) / sheet.Count, 2, MidpointRounding.AwayFromZero), receipt.ScoreRate);
        var cases = new List<CaseDetail>();
        foreach (var logged in receipt.Cases) cases.Add(await inspector.GetAsync<CaseDetail>($"/api/cases/{logged.CaseId}"));
        Assert.Equal([$"不符合“{plain.TextZh}”：东侧有垃圾", $"不符合“{counted.TextZh}”（实有0{counted.CountRule!.UnitZh}，应有{counted.CountRule.Minimum}{counted.CountRule.UnitZh}）"], cases.Select(c => c.Description));
        Assert.Equal([$"Does not meet “{plain.TextEn}”: 东侧有垃圾", $"Does not meet “{counted.TextEn}” (0 of {counted.CountRule.Minimum} found)"], cases.Select(c => c.DescriptionEn));
        Assert.All(cases, c => Assert.Equal(
            (CaseState.Logged, CaseSource.Inspection, pointId, filled.InspectionId, hub.UnitA, 119.5, "镇内"),
            (c.State, c.Source, c.PointId!.Value, c.InspectionId!.Value, c.SuggestedUnitId!.Value, c.Longitude!.Value, c.AreaNameZh)));
        Assert.Equal(photoId, Assert.Single(cases[0].Photos).PhotoId);
        Assert.Empty(cases[1].Photos);
        Assert.Equal(hub.Clock.Now, (await inspector.GetAsync<PointDetail>($"/api/points/{pointId}")).LastInspectedAt);
    }

    [Fact]
    public async Task Twelve_parallel_replays_store_one_inspection_and_get_one_answer()
    {
        var filled = await inspector.FillInAsync(pointId, (item, answer) => item == sheet[0] ? answer with { Verdict = Verdict.NotConform } : answer);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => inspector.PostAsync<InspectionReceipt>("/api/inspections", filled)));
        var later = await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled with { Answers = [] });

        Assert.Single(answers.Append(later).Select(a => (a.InspectionId, a.Conform, a.NotConform, a.ScoreRate, Assert.Single(a.Cases))).Distinct());
        Assert.Equal((1, 1, 1), await hub.InDatabaseAsync(async db => (
            await db.Inspections.CountAsync(i => i.Id == filled.InspectionId),
            await db.Cases.CountAsync(c => c.InspectionId == filled.InspectionId),
            await db.Set<AuditEntry>().CountAsync(a => a.EntityId == filled.InspectionId))));
    }

    [Fact]
    public async Task A_missing_answer_is_never_a_pass()
    {
        var filled = await inspector.FillInAsync(pointId);

        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", filled with { Answers = [.. filled.Answers.Skip(1)] }), HttpStatusCode.Conflict, "inspection.unanswered");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", filled with { Answers = [] }), HttpStatusCode.Conflict, "inspection.unanswered");
        var silent = new { filled.InspectionId, filled.PointId, filled.StartedAt, answers = filled.Answers.Select(a => new { a.ItemId, a.Count, photoIds = Array.Empty<Guid>() }) };
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", silent), HttpStatusCode.BadRequest, "request.malformed");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", filled with { Answers = [.. filled.Answers, filled.Answers[0]] }), HttpStatusCode.Conflict, "inspection.answered-twice");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", filled with { Answers = [.. filled.Answers, filled.Answers[0] with { ItemId = Guid.CreateVersion7() }] }), HttpStatusCode.Conflict, "inspection.unknown-item");
        Assert.Equal(0, await hub.InDatabaseAsync(db => db.Inspections.CountAsync(i => i.Id == filled.InspectionId)));
    }

    [Fact]
    public async Task A_counted_item_needs_a_count_that_makes_sense()
    {
        var counted = sheet.First(i => i.CountRule is not null);

        Task<SubmitInspection> With(Func<InspectionAnswer, InspectionAnswer> change) => inspector.FillInAsync(pointId, (item, answer) => item == counted ? change(answer) : answer);
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", await With(a => a with { Count = null })), HttpStatusCode.Conflict, "inspection.count-missing");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", await With(a => a with { Verdict = Verdict.NotApplicable })), HttpStatusCode.Conflict, "inspection.count-contradicts");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", await With(a => a with { Count = -1 })), HttpStatusCode.BadRequest, "validation.failed");
        var passed = await inspector.PostAsync<InspectionReceipt>("/api/inspections", await With(a => a with { Verdict = Verdict.NotConform }));
        Assert.Equal((0, 100m), (passed.NotConform, passed.ScoreRate));
    }

    [Fact]
    public async Task Nothing_applies_means_no_score_rate()
    {
        var filled = await inspector.FillInAsync(pointId, (_, answer) => answer with { Verdict = Verdict.NotApplicable, Count = null });

        var receipt = await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled);

        Assert.Equal((sheet.Count, null), (receipt.NotApplicable, receipt.ScoreRate));
        Assert.Empty(receipt.Cases);
    }

    [Fact]
    public async Task Unknown_points_photos_ids_of_others_and_unit_contacts_are_refused()
    {
        using var office = await hub.SignInAsync("office");
        using var contact = await hub.SignInAsync("contact.a");
        var filled = await inspector.FillInAsync(pointId);
        await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled);

        await Caller.RefusedAsync(await office.PostAsync("/api/inspections", filled), HttpStatusCode.Conflict, "inspection.id-taken");
        await Caller.RefusedAsync(await contact.PostAsync("/api/inspections", filled), HttpStatusCode.Forbidden, "permission.denied");
        var fresh = filled with { InspectionId = Guid.CreateVersion7() };
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", fresh with { PointId = Guid.CreateVersion7() }), HttpStatusCode.NotFound, "point.not-found");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", fresh with { Answers = [.. fresh.Answers.Select(a => a with { PhotoIds = [Guid.CreateVersion7()] })] }), HttpStatusCode.NotFound, "photo.not-found");
        await Caller.RefusedAsync(await inspector.PostAsync("/api/inspections", new { fresh.InspectionId, fresh.PointId, fresh.StartedAt }), HttpStatusCode.BadRequest, "validation.failed");
    }
}
