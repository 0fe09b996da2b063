using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Supervision;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Features.Supervision;

/// <summary>Puts another revision of the ladder in force; the number is the one the caller saw. Steps on which cases stand must stay.</summary>
public sealed record ReviseLadder(int Number, string Note, IReadOnlyList<LadderStep> Steps) : ICommand<LadderDetail>
{
    internal static void Map(RouteGroupBuilder supervision) =>
        supervision.MapPut("/ladder", (ReviseLadder command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<ReviseLadder>(SupervisionFeature.Revise);
}

internal sealed class ReviseLadderValidator : AbstractValidator<ReviseLadder>
{
    private const int LongestSpan = 365;

    public ReviseLadderValidator()
    {
        RuleFor(r => r.Note).NotEmpty().MaximumLength(500);
        RuleFor(r => r.Steps).Cascade(CascadeMode.Stop).NotEmpty().Must(s => s.Count <= Ladder.MostSteps);
        RuleForEach(r => r.Steps).ChildRules(step =>
        {
            step.RuleFor(s => s.Code).Cascade(CascadeMode.Stop).NotEmpty().MaximumLength(32).Matches("^[a-z0-9-]+$");
            step.RuleFor(s => s.NameZh).NotEmpty().MaximumLength(40);
            step.RuleFor(s => s.NameEn).NotEmpty().MaximumLength(80);
            step.RuleFor(s => s.Form).IsInEnum();
            step.RuleFor(s => s.Issuer).IsInEnum();
            step.RuleFor(s => s.Addressee).IsInEnum();
            step.RuleFor(s => s.Deadline).Must(IsSpan);
            step.RuleFor(s => s.Triggers).Cascade(CascadeMode.Stop).NotNull().Must(t => t.Count <= 5);
            step.RuleForEach(s => s.Triggers).Must(t => IsSpan(t.OverdueBy) && IsCount(t.LimitsMissed) && IsCount(t.Returned) && IsCount(t.Rebounded) && IsCount(t.RedsInARow) && (t.Sources is null || t.Sources.All(Enum.IsDefined)));
        });
    }

    private static bool IsSpan(Span? span) => span is null || (span.Length is >= 1 and <= LongestSpan && Enum.IsDefined(span.Unit));

    private static bool IsCount(int? count) => count is null or (>= 1 and <= 99);
}

internal sealed class ReviseLadderHandler(HubDbContext db, RequestContext context, TimeProvider clock, Pipe pipe) : IHandle<ReviseLadder, LadderDetail>
{
    public async Task<LadderDetail> Handle(ReviseLadder request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var last = await db.LadderOf(context, cancellationToken);
        if (last.Number != request.Number) throw LadderRefusals.Changed(last.MadeBy).AsException();
        var next = Ladder.Revise(Guid.CreateVersion7(now), context.Actor.Campaign, last.Number + 1, request.Steps, request.Note.Trim(), context.Actor.AsPerson(), now);
        var gone = last.Steps.Where(s => next.Step(s.Code) is null).Select(s => s.Code).ToList();
        if (gone.Count > 0 && await db.SupervisionThreads.Where(t => t.LastCode != null && gone.Contains(t.LastCode) && db.Cases.Any(c => c.Id == t.Id && c.ClosedAt == null)).Select(t => t.LastCode).FirstOrDefaultAsync(cancellationToken) is { } used)
            throw LadderRefusals.StepInUse(last.Step(used)!.NameZh).AsException();
        db.Add(next);
        var before = await pipe.Send(new GetLadder(), cancellationToken);
        return before with { Number = next.Number, Steps = next.Steps, Revisions = [new(next.Number, next.Note, next.MadeBy, next.MadeAt), .. before.Revisions] };
    }
}
