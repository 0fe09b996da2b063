using CampaignHub.Api.Features.Supervision;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using CampaignHub.Domain.Supervision;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Demo;

/// <summary>The ladder climbed on the last two days, with a circular, a letter, a listed order with its commitment, a case on the way to discipline inspection, and the cards of the closed months.</summary>
internal sealed class DemoSupervision(DemoPast past, DemoDistrict district, CancellationToken cancellationToken)
{
    private readonly Actor office = Actor.For(district.Office[0], district.Campaign.Id);
    private readonly Actor leader = Actor.For(district.Leaders[1], district.Campaign.Id);

    public async Task LiveAsync(IReadOnlyList<Period> months, DateTimeOffset end)
    {
        var (first, last) = (end.AddDays(-2).AddHours(8.1), end.AddDays(-1).AddHours(8.1));
        await SendAsync(office, first, new SetSupervisionSettings(0, SupervisionSettings.Initial(district.Campaign.Id).Rules with { PublicListing = true }));
        foreach (var month in months) await SendAsync(office, first, new GiveProposedCards(month.Key));
        await past.SendAsync(Actor.SystemIn(district.Campaign.Id), first, new ClimbLadder(), cancellationToken);
        var latest = await past.Living.Cases.AsNoTracking().Where(CaseStandings.IsRunning).Where(c => c.DueAt < first).OrderBy(c => c.DueAt).ThenBy(c => c.Id).Take(5).Select(c => new { c.Id, c.UnitId }).ToListAsync(cancellationToken);
        var (steps, at) = (new[] { "order", "letter", "circular", "yellow", "transfer" }, first.AddHours(1));
        foreach (var (found, step) in latest.Zip(steps))
        {
            at = at.AddMinutes(9);
            var thread = await past.Living.SupervisionThreads.AsNoTracking().FirstOrDefaultAsync(t => t.Id == found.Id, cancellationToken);
            await SendAsync(office, at, new ClimbCase(thread?.Version ?? 0, step, EscalationReason.WeakMeasures, "群众反映强烈，多次催办未果 / Complained of often, reminded in vain", LeaveOut: true) { CaseId = found.Id });
            var act = await past.Living.SupervisionActs.AsNoTracking().FirstAsync(a => a.CaseId == found.Id && a.StepCode == step, cancellationToken);
            if (act.DocumentId is { } documentId) await IssueAsync(documentId, step, found.Id, found.UnitId!.Value, at);
        }

        await past.SendAsync(Actor.SystemIn(district.Campaign.Id), last, new ClimbLadder(), cancellationToken);
    }

    private async Task IssueAsync(Guid documentId, string step, Guid caseId, Guid unitId, DateTimeOffset at)
    {
        var version = 1;
        if (step is "order") await SendAsync(leader, at.AddMinutes(2), new ApproveSupervisionDocument(version++) { DocumentId = documentId });
        await SendAsync(office, at.AddMinutes(4), new IssueSupervisionDocument(version) { DocumentId = documentId });
        var contact = Actor.For(district.ContactOf(unitId), district.Campaign.Id);
        if (step is "order") await SendAsync(office, at.AddHours(3), new RecordCommitment("周立新", "主要负责人", "七日内整改到位，接受社会监督。 / Rectified within seven days, under everybody's eyes.", ZoneTime.DateOf(at, district.Campaign.Zone), IsSigned: true) { DocumentId = documentId, CaseId = caseId });
        if (step is "letter") await SendAsync(contact, at.AddHours(5), new ReplyToSupervisionDocument("已约谈养护公司，明确三日内完成整改，并安排专人盯办。 / The contractor has been called in and has three days; somebody watches it daily.") { DocumentId = documentId });
        else await SendAsync(contact, at.AddHours(2), new AcknowledgeSupervisionDocument(documentId));
    }

    private Task<T> SendAsync<T>(Actor by, DateTimeOffset at, ICommand<T> command) => past.SendAsync(by, at, command, cancellationToken);
}
