using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Notes what those who reported a problem were told: one answer for as many of a case's reports as are named, each answered once.</summary>
public sealed record AnswerReports(IReadOnlyList<Guid> ReportIds, string Answer) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/reports/answer", async (Guid caseId, AnswerReports command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new ListCaseReports(caseId), ct);
    }).Is<AnswerReports>(RectificationFeature.Dispatch);
}

internal sealed class AnswerReportsValidator : AbstractValidator<AnswerReports>
{
    public AnswerReportsValidator()
    {
        RuleFor(a => a.Answer).NotEmpty().MaximumLength(1000);
        RuleFor(a => a.ReportIds).Cascade(CascadeMode.Stop).NotEmpty().Must(ids => ids.Count <= ListCaseReports.Most);
    }
}

internal sealed class AnswerReportsHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AnswerReports, Nothing>
{
    public async Task<Nothing> Handle(AnswerReports request, CancellationToken cancellationToken)
    {
        var ids = request.ReportIds.Distinct().ToList();
        var reports = await db.CaseReports.Where(r => r.CaseId == request.CaseId && ids.Contains(r.Id)).ToListAsync(cancellationToken);
        if (reports.Count < ids.Count) throw ReportRefusals.NotFound.AsException();
        foreach (var report in reports) report.AnswerWith(request.Answer.Trim(), context.Actor.AsPerson(), clock.GetUtcNow());
        return Nothing.Value;
    }
}
