using System.Text.Json.Serialization;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Rectification;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>Takes a further report of a problem that is a case already: a hotline call, an instruction, the media. The client makes the id.</summary>
public sealed record AddCaseReport(Guid ReportId, CaseSource Source, string? Reference, DateOnly? ReportedOn, string? Reporter) : ICommand<Nothing>
{
    [JsonIgnore]
    public Guid CaseId { get; init; }

    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/{caseId:guid}/reports", async (Guid caseId, AddCaseReport command, Pipe pipe, CancellationToken ct) =>
    {
        await pipe.Send(command with { CaseId = caseId }, ct);
        return await pipe.Send(new ListCaseReports(caseId), ct);
    }).Is<AddCaseReport>(RectificationFeature.Dispatch);
}

internal sealed class AddCaseReportValidator : AbstractValidator<AddCaseReport>
{
    public AddCaseReportValidator()
    {
        RuleFor(r => r.ReportId).NotEmpty();
        RuleFor(r => r.Source).IsInEnum().NotEqual(CaseSource.Import);
        RuleFor(r => r.Reference).MaximumLength(100);
        RuleFor(r => r.Reporter).MaximumLength(100);
    }
}

internal sealed class AddCaseReportHandler(HubDbContext db, RequestContext context, TimeProvider clock) : IHandle<AddCaseReport, Nothing>
{
    public async Task<Nothing> Handle(AddCaseReport request, CancellationToken cancellationToken)
    {
        if (!await db.Cases.AnyAsync(c => c.Id == request.CaseId, cancellationToken)) throw RectificationRefusals.NotFound.AsException();
        var facts = new ReportFacts(request.Source, request.Reference?.Trim(), request.ReportedOn, request.Reporter?.Trim());
        db.Add(CaseReport.Take(request.ReportId, context.Actor.Campaign, request.CaseId, facts, context.Actor.AsPerson(), clock.GetUtcNow()));
        return Nothing.Value;
    }
}
