namespace CampaignHub.Api.Platform.Data.Migrations;

/// <summary>What moves when accounts with one role become accounts with assignments.</summary>
internal static class RolesAndScopesData
{
    /// <summary>
    /// Every campaign gets the roles its accounts have, with empty sets that the start of the server fills; every account gets its one
    /// assignment. The two columns stay, unread, for servers of the release before. Checks so far counted as unannounced: they stay so,
    /// published where a case of theirs has been handed to a unit already. The function cuts business dates inside queries.
    /// </summary>
    public const string Move = """
        CREATE FUNCTION business_date(at timestamptz, zone text) RETURNS date LANGUAGE sql STABLE AS 'SELECT (at AT TIME ZONE zone)::date';

        ALTER TABLE users ALTER COLUMN role DROP NOT NULL;

        INSERT INTO roles (id, campaign_id, code, name_zh, name_en, reach, built_in, permissions, offered)
        SELECT gen_random_uuid(), c.id, r.code, r.name_zh, r.name_en, r.reach, true, '{}', '{}'
        FROM campaigns c CROSS JOIN (VALUES
            ('administrator', '系统管理员', 'Administrator', 'Any'),
            ('campaignOffice', '创建办', 'Campaign office', 'Any'),
            ('leader', '领导', 'Leader', 'Any'),
            ('inspector', '督查员', 'Inspector', 'Any'),
            ('unitContact', '单位联络员', 'Unit contact', 'OneUnit')) AS r (code, name_zh, name_en, reach);

        INSERT INTO role_assignments (id, campaign_id, user_id, role_id, scope_kind, scope_id, "from", until)
        SELECT gen_random_uuid(), u.campaign_id, u.id, r.id, CASE WHEN u.unit_id IS NULL THEN 'Campaign' ELSE 'Unit' END, u.unit_id, (c.started_at AT TIME ZONE c.time_zone)::date, NULL
        FROM users u
        JOIN campaigns c ON c.id = u.campaign_id
        JOIN roles r ON r.campaign_id = u.campaign_id AND r.code = lower(left(u.role, 1)) || substr(u.role, 2)
        WHERE u.role <> 'UnitContact' OR u.unit_id IS NOT NULL;

        UPDATE inspections i SET unit_id = p.owner_unit_id, area_id = p.area_id, mode = 'Unannounced',
            published_at = CASE WHEN EXISTS (SELECT FROM cases c WHERE c.campaign_id = i.campaign_id AND c.inspection_id = i.id AND c.unit_id IS NOT NULL) THEN i.submitted_at END
        FROM points p WHERE p.id = i.point_id;

        UPDATE cases c SET withheld = true FROM inspections i WHERE i.id = c.inspection_id AND i.published_at IS NULL AND c.unit_id IS NULL;
        """;
}
