using CampaignHub.Domain.Common;
using Npgsql;

namespace CampaignHub.Benchmarks;

/// <summary>What stands in the filled ledger: the campaign, the unit and the town of the scoped users, and the words the descriptions are made of.</summary>
internal sealed record FilledLedger(Guid Campaign, Guid Unit, Guid Town, IReadOnlyList<string> Words, IReadOnlyList<string> Streets);

/// <summary>Fills a ledger of 60 units and 200 grids by one statement, in the shape the product writes: two cases in three years of a thousand a day, one in twenty still open.</summary>
internal static class LedgerFill
{
    private static readonly string[] Words =
    [
        "路面破损", "垃圾堆积", "占道经营", "公益广告褪色", "非机动车乱停放", "绿化带缺株", "窨井盖松动", "违规飞线充电", "路口积水", "路灯不亮",
        "墙面涂鸦", "楼道堆物", "油烟扰民", "噪声扰民", "交通标线不清", "公厕不洁", "消防通道占用", "遛狗不牵绳", "护栏破损", "乱贴小广告",
    ];

    private static readonly string[] Streets =
    [
        "望棠路", "锦桥路", "临波堤", "榴园街", "鼓楼大街", "府前路", "书院巷", "西园路", "银杏道", "东门街", "明珠路", "迎宾大道", "渔市巷", "望江路", "铁路街", "新城大道", "苇塘集市", "霞坪村口", "白茅路", "松涧河边",
    ];

    public static async Task<FilledLedger> BeginAsync(string connectionString, Guid campaignId)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"""
            INSERT INTO units (id, campaign_id, code, name_zh, name_en, search_text, category)
            SELECT gen_random_uuid(), '{campaignId}', 'B' || n, '基准单位' || n, 'Unit ' || n, 'b' || n, 'Department' FROM generate_series(1, 60) n;
            INSERT INTO areas (id, campaign_id, code, name_zh, level, path, outline_stamp, version, search_text)
            SELECT id, '{campaignId}', 'T' || n, '基准镇' || n, 'Town', replace(id::text, '-', ''), 0, 0, 't' || n FROM (SELECT gen_random_uuid() id, n FROM generate_series(1, 10) n) t;
            INSERT INTO areas (id, campaign_id, code, name_zh, level, parent_id, path, outline_stamp, version, search_text)
            SELECT g.id, '{campaignId}', t.code || 'G' || n, '网格' || n, 'Grid', t.id, t.path || '.' || replace(g.id::text, '-', ''), 0, 0, 'g' || n
            FROM areas t, LATERAL (SELECT gen_random_uuid() id, n FROM generate_series(1, 20) n) g WHERE t.level = 'Town';
            """);
        return (await FindAsync(connectionString))!;
    }

    /// <summary>What was filled before; null in an empty database.</summary>
    public static async Task<FilledLedger?> FindAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return await AskAsync(connection, "SELECT id FROM units WHERE code = 'B1'") is Guid unit && await AskAsync(connection, "SELECT id FROM areas WHERE code = 'T1'") is Guid town
            ? new((Guid)(await AskAsync(connection, "SELECT id FROM campaigns"))!, unit, town, Words, Streets) : null;
    }

    /// <summary>Adds cases until there are so many; the newest were logged last.</summary>
    public static async Task FillToAsync(string connectionString, Guid campaignId, int until)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"""
            WITH u AS (SELECT id, row_number() OVER (ORDER BY code) - 1 n FROM units), a AS (SELECT id, row_number() OVER (ORDER BY code) - 1 n FROM areas WHERE level = 'Grid'),
                w(t, n) AS (SELECT t, n - 1 FROM unnest(@words) WITH ORDINALITY AS x(t, n)), s(t, n) AS (SELECT t, n - 1 FROM unnest(@streets) WITH ORDINALITY AS x(t, n)),
                o AS (SELECT id FROM users WHERE user_name = 'inspector')
            INSERT INTO cases (id, number, description, search_text, state, source, area_id, unit_id, longitude, latitude, logged_by, logged_by_name, logged_at, due_at, score_due_at, closed_at, return_count, version, campaign_id)
            SELECT gen_random_uuid(), g, d.t, d.t, CASE WHEN g % 50 = 0 THEN 'Dispatched' WHEN g % 50 = 1 THEN 'Accepted' WHEN g % 100 = 2 THEN 'Submitted' ELSE 'Closed' END, 'AdHoc', a.id, u.id,
                110 + (g % 1000) / 2000.0, 40 + (g / 1000 % 1000) / 2000.0, o.id, 'inspector', d.at, d.at + interval '3 days', d.at + interval '3 days',
                CASE WHEN g % 50 < 2 OR g % 100 = 2 THEN NULL ELSE d.at + interval '2 days' END, 0, 3, '{campaignId}'
            FROM generate_series((SELECT coalesce(max(number), 0) + 1 FROM cases), {until}) g
            JOIN u ON u.n = (hashint4(g::int) & 1048575) % 60 JOIN a ON a.n = (hashint4(g::int + 7) & 1048575) % 200
            JOIN w ON w.n = (hashint4(g::int * 3 + 1) & 1048575) % 20 JOIN s ON s.n = (hashint4(g::int * 5 + 2) & 1048575) % 20 CROSS JOIN o
            CROSS JOIN LATERAL (SELECT s.t || (g % 500) || '号附近' || w.t || CASE WHEN g % 1000 = 0 THEN '影响出行请尽快处置' ELSE '' END AS t, now() - ({until} - g) * interval '90 seconds' AS at) d
            ORDER BY g
            """, ("words", Words), ("streets", Streets));
        await ExecuteAsync(connection, "VACUUM ANALYZE");
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params (string Name, string[] Values)[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value.Select(SearchFold.Of).ToArray());
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<object?> AskAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
