using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Api.Platform.Identity;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CampaignHub.Api.Platform.Pipeline;

/// <summary>Names the unique indexes a feature relies on and what to say when one is hit.</summary>
internal interface ITakenNames
{
    IReadOnlyDictionary<string, Refusal> Taken { get; }

    /// <summary>Keys of timelines numbered by version: hitting one means that somebody else changed the same thing first.</summary>
    IReadOnlySet<string> Races => new HashSet<string>();
}

/// <summary>
/// Saves what a command changed, once: the rows, their audit entries, the outbox messages and the caller's key in one transaction.
/// A key or a client-made id that comes again gets the first answer; a lost race is tried again against the new state. A command
/// sent from within another's transaction stands and falls with it.
/// </summary>
internal sealed class SaveOnce<TRequest, TResult>(HubDbContext db, RequestContext context, TimeProvider clock, OutboxSignal outbox, AccessCache access, IServiceProvider services, IEnumerable<ITakenNames> takenNames)
    : IPipelineBehavior<TRequest, TResult>
    where TRequest : IRequest<TResult>
{
    private const int Attempts = 4;

    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (request is not ICommand<TResult>) return await next();
        if (db.Database.CurrentTransaction is not null) return await HandleAndSave(request, next, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            if (await AnsweredBefore(request, cancellationToken) is { } answered) return answered;
            try
            {
                return await HandleAndSave(request, next, cancellationToken);
            }
            catch (Exception race) when (attempt < Attempts && IsLostRace(race))
            {
                db.ChangeTracker.Clear();
            }
            catch (RefusedException) when (context.IdempotencyKey is not null)
            {
                // The same request, sent twice at once, may have been answered between our look and our work.
                db.ChangeTracker.Clear();
                if (await AnsweredBefore(request, cancellationToken) is { } first) return first;
                throw;
            }
            catch (Exception fault) when (ViolationIn(fault) is { } violation)
            {
                db.ChangeTracker.Clear();
                return await AnswerTaken(request, violation, cancellationToken) ?? throw Translate(violation) ?? fault;
            }
        }
    }

    private async Task<TResult> HandleAndSave(TRequest request, RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken)
    {
        var outer = context.Command;
        context.Command = typeof(TRequest).Name;
        try
        {
            return await HandleAndSaveNamed(request, next, cancellationToken);
        }
        finally
        {
            context.Command = outer;
        }
    }

    private async Task<TResult> HandleAndSaveNamed(TRequest request, RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken)
    {
        await using var transaction = request is ITransactional && db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancellationToken)
            : null;
        var result = await next();
        var now = clock.GetUtcNow();
        var changesAccess = db.ChangeTracker.Entries().Any(e => e.Entity is CampaignRole or RoleAssignment && e.State is not EntityState.Unchanged);
        var events = Outbox.Collect(db, now);
        if (context.IdempotencyKey is { } key && context.Actor.IsSignedIn && request is not ISecretAnswer)
        {
            db.Add(new AnsweredRequest { UserId = context.Actor.UserId, Key = key, Request = typeof(TRequest).Name, Fingerprint = FingerprintOf(request), AnsweredAt = now, Answer = JsonSerializer.Serialize(result, AuditTrail.Json) });
        }

        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        if (changesAccess) access.Drop();
        if (events > 0) outbox.Raise();
        return result;
    }

    private async Task<TResult?> AnsweredBefore(TRequest request, CancellationToken cancellationToken)
    {
        if (context.IdempotencyKey is not { } key || !context.Actor.IsSignedIn) return default;
        var userId = context.Actor.UserId;
        var name = typeof(TRequest).Name;
        var answer = await db.Set<AnsweredRequest>().Where(a => a.UserId == userId && a.Key == key && a.Request == name).Select(a => new { a.Answer, a.Fingerprint }).FirstOrDefaultAsync(cancellationToken);
        if (answer is null) return default;
        return answer.Fingerprint == FingerprintOf(request) ? JsonSerializer.Deserialize<TResult>(answer.Answer, AuditTrail.Json) : throw HttpRefusals.KeyReused.AsException();
    }

    // A record prints what its address says and the body leaves out; only JSON says what is in its lists.
    private static string FingerprintOf(TRequest request) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(request.ToString() ?? ""), .. JsonSerializer.SerializeToUtf8Bytes(request, AuditTrail.Json)]));

    private async Task<TResult?> AnswerTaken(TRequest request, PostgresException violation, CancellationToken cancellationToken)
    {
        if (violation.ConstraintName == AnsweredRequest.KeyName) return await AnsweredBefore(request, cancellationToken);
        if (!typeof(TResult).IsClass) return default;
        var replay = services.GetService(typeof(IReplay<,>).MakeGenericType(typeof(TRequest), typeof(TResult)));
        return replay is null ? default : await (Task<TResult?>)((dynamic)replay).FirstAnswer((dynamic)request, cancellationToken);
    }

    /// <summary>The broken promise of a unique index, or of an exclusion constraint, which may speak up as late as the commit.</summary>
    private static PostgresException? ViolationIn(Exception fault) =>
        CauseOf(fault) is { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation } violation ? violation : null;

    /// <summary>What the database said, however deep: what it calls transient comes in one wrapping more.</summary>
    private static PostgresException? CauseOf(Exception? fault) => fault is null or PostgresException ? (PostgresException?)fault : CauseOf(fault.InnerException);

    private Exception? Translate(PostgresException violation) =>
        takenNames.Select(t => t.Taken.GetValueOrDefault(violation.ConstraintName ?? "")).FirstOrDefault(r => r is not null)?.AsException();

    private bool IsLostRace(Exception fault)
    {
        if (fault is DbUpdateConcurrencyException) return true;
        var cause = CauseOf(fault);
        return cause?.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
            || (cause?.SqlState is PostgresErrorCodes.UniqueViolation && takenNames.Any(t => t.Races.Contains(cause.ConstraintName ?? "")));
    }
}
