using System.Security.Cryptography;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using FluentValidation;

namespace CampaignHub.Api.Features.Rectification;

/// <summary>
/// Dispatches cases together, as previewed: each is a unit of work of its own with an outcome of its own, so that one refusal stops no other. The client makes the id: sent again after a
/// broken line, what was done is answered as it was and the rest is done.
/// </summary>
public sealed record DispatchCases(Guid DispatchId, IReadOnlyList<DispatchedTogether> Cases, string? LimitReason, string? Note) : IQuery<DispatchOutcomes>
{
    internal static void Map(RouteGroupBuilder cases) => cases.MapPost("/dispatch", (DispatchCases command, Pipe pipe, CancellationToken ct) => pipe.Send(command, ct)).Is<DispatchCases>(RectificationFeature.Dispatch);
}

/// <summary>One case as it was seen, to whom it goes, and a limit where it is not the category's.</summary>
public sealed record DispatchedTogether(Guid CaseId, int Version, Guid UnitId, LimitRow? Limit);

/// <summary>What became of each, in the order sent.</summary>
public sealed record DispatchOutcomes(int Dispatched, int Refused, IReadOnlyList<DispatchOutcome> Items);

public sealed record DispatchOutcome(Guid CaseId, string? Number, string? Refusal, string? Reason);

internal sealed class DispatchCasesValidator : AbstractValidator<DispatchCases>
{
    public DispatchCasesValidator()
    {
        RuleFor(d => d.DispatchId).NotEmpty();
        RuleFor(d => d.Cases).Cascade(CascadeMode.Stop).NotEmpty()
            .Must(all => all.Count <= PreviewDispatches.Most && all.All(c => c is not null && c.UnitId != Guid.Empty && (c.Limit is null || c.Limit.Fits())) && all.Select(c => c.CaseId).Distinct().Count() == all.Count);
        RuleFor(d => d.LimitReason).MaximumLength(200);
        RuleFor(d => d.Note).MaximumLength(500);
    }
}

internal sealed class DispatchCasesHandler(RequestContext context, IServiceScopeFactory scopes) : IHandle<DispatchCases, DispatchOutcomes>
{
    public async Task<DispatchOutcomes> Handle(DispatchCases request, CancellationToken cancellationToken)
    {
        var outcomes = new List<DispatchOutcome>();
        foreach (var one in request.Cases) outcomes.Add(await DispatchAsync(request, one, cancellationToken));
        return new(outcomes.Count(o => o.Refusal is null), outcomes.Count(o => o.Refusal is not null), outcomes);
    }

    private async Task<DispatchOutcome> DispatchAsync(DispatchCases request, DispatchedTogether one, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var own = scope.ServiceProvider.GetRequiredService<RequestContext>();
        (own.Actor, own.ClientAddress, own.IdempotencyKey) = (context.Actor, context.ClientAddress, KeyOf(request.DispatchId, one.CaseId));
        try
        {
            var done = await scope.ServiceProvider.GetRequiredService<Pipe>().Send(
                new DispatchCase(one.Version, one.UnitId, null, request.Note) { CaseId = one.CaseId, Limit = one.Limit, LimitReason = request.LimitReason }, cancellationToken);
            return new(one.CaseId, done.Number, null, null);
        }
        catch (RefusedException refused)
        {
            return new(one.CaseId, null, refused.Refusal.Code, refused.Refusal.In(Problems.Language));
        }
    }

    /// <summary>The same for the same case of the same dispatch, whenever it is sent.</summary>
    private static Guid KeyOf(Guid dispatchId, Guid caseId)
    {
        Span<byte> both = stackalloc byte[32];
        dispatchId.TryWriteBytes(both);
        caseId.TryWriteBytes(both[16..]);
        return new Guid(SHA256.HashData(both).AsSpan(0, 16));
    }
}
