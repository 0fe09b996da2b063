using CampaignHub.Api.Platform.Identity;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Domain.Common;
using Npgsql;

namespace CampaignHub.Api.Features.Organisation;

/// <summary>What is being done with an uploaded register.</summary>
public enum RegisterStage
{
    /// <summary>It has not arrived yet, or nothing is known of it.</summary>
    Waiting,
    Reading,
    Checking,
    Writing,
}

/// <summary>How far an import has come, under the key its caller gave it; kept for a day and read by that caller alone.</summary>
public sealed class RegisterProgress : ICampaignOwned
{
    public Guid Key { get; private set; }

    public Guid CampaignId { get; private set; }

    public Guid UserId { get; private set; }

    public RegisterStage Stage { get; private set; }

    public int Done { get; private set; }

    public int Total { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>Writes progress down on a connection of its own, since the import's transaction shows nothing before it ends.</summary>
internal sealed class RegisterPace(NpgsqlDataSource database, SaveInParts parts, RequestContext context, TimeProvider clock)
{
    /// <summary>Rows written before the next sign of life.</summary>
    public const int Part = 1000;

    private int total;
    private int done;

    /// <summary>Rows are being read, checked, or written from now on.</summary>
    public async Task BeginAsync(RegisterStage stage, int rows, CancellationToken cancellationToken)
    {
        (total, done) = (rows, 0);
        await TellAsync(stage, cancellationToken);
    }

    /// <summary>Saves the rows written since the last time and tells of them.</summary>
    public async Task WrittenAsync(int rows, bool forget, CancellationToken cancellationToken)
    {
        await parts.SaveAsync(forget, cancellationToken);
        done += rows;
        await TellAsync(RegisterStage.Writing, cancellationToken);
    }

    private async Task TellAsync(RegisterStage stage, CancellationToken cancellationToken)
    {
        if (context.IdempotencyKey is not { } key) return;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var tell = database.CreateCommand("""
            WITH old AS (DELETE FROM register_progress WHERE at < $7 - interval '1 day' AND key <> $1)
            INSERT INTO register_progress AS p (key, campaign_id, user_id, stage, done, total, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (key) DO UPDATE SET stage = excluded.stage, done = excluded.done, total = excluded.total, at = excluded.at WHERE p.user_id = excluded.user_id
            """);
        tell.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = key });
        tell.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = context.Actor.Campaign });
        tell.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = context.Actor.UserId });
        tell.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stage.ToString() });
        tell.Parameters.Add(new NpgsqlParameter<int> { TypedValue = done });
        tell.Parameters.Add(new NpgsqlParameter<int> { TypedValue = total });
        tell.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = now });
        await tell.ExecuteNonQueryAsync(cancellationToken);
    }
}
