using System.Net;
using CampaignHub.Api.Features.Inspections;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Inspections;

namespace CampaignHub.Api.Tests.Features.Inspections;

public sealed class GetInspectionTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task An_inspection_tells_every_answer_in_the_order_of_the_sheet()
    {
        using var office = await hub.SignInAsync("office");
        using var inspector = await hub.SignInAsync("inspector");
        using var contact = await hub.SignInAsync("contact.a");
        using var other = await hub.SignInAsync("contact.b");
        var point = await office.PutPointAsync(hub.UnitA);
        var photoId = await inspector.UploadPhotoAsync();
        var filled = await inspector.FillInAsync(point.PointId, (item, answer) => item.Code == "ROAD-01" ? answer with { Verdict = Verdict.NotConform, Note = "积水", PhotoIds = [photoId] } : answer);
        filled = filled with { Answers = [.. filled.Answers.Reverse()] };
        var receipt = await inspector.PostAsync<InspectionReceipt>("/api/inspections", filled);

        var detail = await office.GetAsync<InspectionDetail>($"/api/inspections/{filled.InspectionId}");

        Assert.Equal(filled.Answers.Select(a => a.ItemId).Reverse(), detail.Answers.Select(a => a.ItemId));
        Assert.Equal(("积水", Verdict.NotConform, receipt.Cases[0].CaseId), (detail.Answers[0].Note, detail.Answers[0].Verdict, detail.Answers[0].CaseId!.Value));
        Assert.Equal([photoId], detail.Answers[0].PhotoIds);
        Assert.All(detail.Answers.Skip(1), a => Assert.Null(a.CaseId));
        Assert.Equal(detail.Answers.Count, (await contact.GetAsync<InspectionDetail>($"/api/inspections/{filled.InspectionId}")).Answers.Count);
        await Caller.RefusedAsync(await other.GetAsync($"/api/inspections/{filled.InspectionId}"), HttpStatusCode.NotFound, "inspection.not-found");
        await Caller.RefusedAsync(await office.GetAsync($"/api/inspections/{Guid.CreateVersion7()}"), HttpStatusCode.NotFound, "inspection.not-found");
    }
}
