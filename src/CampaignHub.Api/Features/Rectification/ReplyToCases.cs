using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Reports several cases rectified with one account of what was done and the photos of each. Each case is a unit of work of its own under its own client-made id: some succeed while others are refused,
/// and whatever is sent again gets its first answer.
/// </summary>
public sealed record ReplyToCases(string Note, IReadOnlyList<CaseReply> Replies) : IQuery<IReadOnlyList<ReplyOutcome>>
{
    public const int Most = 50;

    internal static void Map(RouteGroupBuilder desk) =>
        desk.MapPost("/replies", (ReplyToCases replies, Pipe pipe, CancellationToken ct) => pipe.Send(replies, ct)).Is<ReplyToCases>(RectificationFeature.Submit);
}

/// <summary>The reply to one case: the id the client made for it, the case as it was seen, the photos of afterwards.</summary>
public sealed record CaseReply(Guid ReplyId, Guid CaseId, int Version, IReadOnlyList<Guid> PhotoIds);

/// <summary>What became of one reply; refused with a code and a sentence in the reader's language.</summary>
public sealed record ReplyOutcome(Guid CaseId, bool Done, string? Number, string? Code, string? Reason);

internal sealed class ReplyToCasesValidator : AbstractValidator<ReplyToCases>
{
    public ReplyToCasesValidator()
    {
        RuleFor(r => r.Note).NotEmpty().MaximumLength(2000);
        RuleFor(r => r.Replies).Cascade(CascadeMode.Stop).NotEmpty().Must(r => r.Count <= ReplyToCases.Most && r.All(one => one is not null) && r.DistinctBy(one => one.CaseId).Count() == r.Count && r.DistinctBy(one => one.ReplyId).Count() == r.Count);
        RuleForEach(r => r.Replies).ChildRules(reply =>
        {
            reply.RuleFor(r => r.ReplyId).NotEmpty();
            reply.RuleFor(r => r.CaseId).NotEmpty();
            reply.RuleFor(r => r.PhotoIds).NotNull().Must(p => p is null || p.Count <= 9);
        });
    }
}

internal sealed class ReplyToCasesHandler(RequestContext context, IServiceScopeFactory scopes, ILogger<ReplyToCasesHandler> log) : IHandle<ReplyToCases, IReadOnlyList<ReplyOutcome>>
{
    private static readonly Refusal Failed = new(RefusalKind.Conflict, "reply.failed", "该件未能提交，请稍后重试。", "This one could not be submitted; try again later.");

    public async Task<IReadOnlyList<ReplyOutcome>> Handle(ReplyToCases request, CancellationToken cancellationToken)
    {
        var outcomes = new List<ReplyOutcome>();
        foreach (var reply in request.Replies) outcomes.Add(await OneAsync(request.Note, reply, cancellationToken));
        return outcomes;
    }

    private async Task<ReplyOutcome> OneAsync(string note, CaseReply reply, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (own.Actor, own.ClientAddress, own.IdempotencyKey) = (context.Actor, context.ClientAddress, reply.ReplyId);
        try
        {
            var receipt = await scope.ServiceProvider.GetRequiredService<Pipe>().Send(new SubmitRectification(reply.Version, note, reply.PhotoIds) { CaseId = reply.CaseId }, cancellationToken);
            return new(reply.CaseId, true, receipt.Number, null, null);
        }
        catch (RefusedException refused)
        {
            return new(reply.CaseId, false, null, refused.Refusal.Code, refused.Refusal.In(Problems.Language));
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !ProblemEdge.IsDatabaseDown(fault))
        {
            log.LogError(fault, "The reply to case {CaseId} failed", reply.CaseId);
            return new(reply.CaseId, false, null, Failed.Code, Failed.In(Problems.Language));
        }
    }
}
