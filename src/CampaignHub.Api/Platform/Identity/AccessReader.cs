using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Access;
using CampaignHub.Domain.Common;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Platform.Identity;

/// <summary>An account with its assignments that are not over yet.</summary>
internal sealed record AccessFile(Guid UserId, string Name, Guid CampaignId, TimeZoneInfo Zone, bool HasSecondFactor, IReadOnlyList<(DateOnly From, DateOnly? Until, Grant Grant)> Assignments)
{
    public AccountAccess On(DateOnly today) =>
        new(UserId, Name, CampaignId, [.. Assignments.Where(a => a.From <= today && (a.Until is null || a.Until >= today)).Select(a => a.Grant)], HasSecondFactor);
}

/// <summary>Reads an account's roles and what they reach, in one query.</summary>
internal sealed class AccessReader(NpgsqlDataSource database, PermissionTable table)
{
    // Plain SQL, because it runs before any campaign is known and must be one round trip. An area reaches down by the range of its path,
    // which the index on paths answers; '/' follows '.', so that the range ends behind the last child.
    private const string Sql = """
        SELECT u.display_name, u.campaign_id, c.time_zone, a."from", a.until, a.scope_kind, a.scope_id, r.code, r.name_zh, r.name_en, r.reach, r.permissions,
            ARRAY(SELECT below.id FROM areas top JOIN areas below ON below.path ~>=~ top.path AND below.path ~<~ (top.path || '/')
                WHERE a.scope_kind IN ('Area', 'Own') AND top.id = a.scope_id),
            ARRAY(SELECT unit.id FROM areas top JOIN areas below ON below.path ~>=~ top.path AND below.path ~<~ (top.path || '/') JOIN units unit ON unit.area_id = below.id
                WHERE a.scope_kind = 'Area' AND top.id = a.scope_id),
            ARRAY(SELECT DISTINCT term.unit_id FROM appointments term
                WHERE a.scope_kind = 'Body' AND term.campaign_id = u.campaign_id AND term.subject_id = a.scope_id AND term.unit_id IS NOT NULL
                    AND term."from" <= ($3 AT TIME ZONE c.time_zone)::date AND (term.until IS NULL OR term.until >= ($3 AT TIME ZONE c.time_zone)::date)),
            u.two_factor_enabled, r.requires_second_factor
        FROM users u
        JOIN campaigns c ON c.id = u.campaign_id
        LEFT JOIN role_assignments a ON a.user_id = u.id AND (a.until IS NULL OR a.until >= $2)
        LEFT JOIN roles r ON r.id = a.role_id
        WHERE u.id = $1
        """;

    public async Task<AccessFile?> ReadAsync(Guid userId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = userId });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1), NpgsqlDbType = NpgsqlDbType.Date });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        AccessFile? file = null;
        var assignments = new List<(DateOnly, DateOnly?, Grant)>();
        while (await reader.ReadAsync(cancellationToken))
        {
            file ??= new(userId, reader.GetString(0), reader.GetGuid(1), ZoneTime.Zone(reader.GetString(2)), reader.GetBoolean(15), assignments);
            if (!await reader.IsDBNullAsync(3, cancellationToken)) assignments.Add((reader.GetFieldValue<DateOnly>(3), reader.GetFieldValue<DateOnly?>(4), GrantIn(reader, userId)));
        }

        return file;
    }

    private Grant GrantIn(NpgsqlDataReader reader, Guid userId)
    {
        var kind = Enum.Parse<ScopeKind>(reader.GetString(5));
        var scopeId = reader.GetFieldValue<Guid?>(6);
        var permissions = reader.GetFieldValue<string[]>(11).Where(p => table.Knows(p) && (kind is ScopeKind.Campaign || !table.IsCampaignWide(p))).ToHashSet();
        var (areas, seated, members) = (reader.GetFieldValue<Guid[]>(12), reader.GetFieldValue<Guid[]>(13), reader.GetFieldValue<Guid[]>(14));
        var rows = kind switch
        {
            ScopeKind.Campaign => RowScope.All with { Author = userId },
            ScopeKind.Unit => RowScope.OfUnit(scopeId!.Value),
            ScopeKind.Area => new RowScope(false, [], areas, seated, [], userId),
            ScopeKind.Body => RowScope.Nothing with { Units = members, Bodies = [scopeId!.Value], Author = userId },
            _ => RowScope.Nothing with { PointAreas = areas, Author = userId },
        };
        return new(reader.GetString(7), reader.GetString(8), reader.GetString(9), Enum.Parse<RoleReach>(reader.GetString(10)), kind, scopeId, permissions, rows, reader.GetBoolean(16));
    }
}
