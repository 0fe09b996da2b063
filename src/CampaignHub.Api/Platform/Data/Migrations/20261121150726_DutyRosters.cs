using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121150726_DutyRosters")]
    public partial class DutyRosters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "duty_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    filling_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    band = table.Column<int>(type: "integer", nullable: true),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    staff_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    present = table.Column<int>(type: "integer", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_rosters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    weekday_mask = table.Column<int>(type: "integer", nullable: false),
                    needs_leader = table.Column<bool>(type: "boolean", nullable: false),
                    leader_posts = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    warn_days = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false, defaultValue: ""),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_rosters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_warnings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    leaders = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_warnings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site_duties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    posts = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    half_days = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "site_works",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leader_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    half_days = table.Column<int>(type: "integer", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    point_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    logged_by = table.Column<string>(type: "text", nullable: false),
                    logged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_works", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty_asks",
                columns: table => new
                {
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_asks", x => new { x.roster_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_duty_asks_duty_rosters_roster_id",
                        column: x => x.roster_id,
                        principalTable: "duty_rosters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_bands",
                columns: table => new
                {
                    roster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    needs_leader = table.Column<bool>(type: "boolean", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_bands", x => new { x.roster_id, x.number });
                    table.ForeignKey(
                        name: "fk_duty_bands_duty_rosters_roster_id",
                        column: x => x.roster_id,
                        principalTable: "duty_rosters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_duty_asks_campaign_id_unit_id",
                table: "duty_asks",
                columns: new[] { "campaign_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_entries_campaign_id_roster_id_day_id",
                table: "duty_entries",
                columns: new[] { "campaign_id", "roster_id", "day", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_entries_filling_id_day",
                table: "duty_entries",
                columns: new[] { "filling_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duty_entries_once",
                table: "duty_entries",
                columns: new[] { "roster_id", "day", "band", "staff_member_id", "person_name", "unit_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_duty_rosters_campaign_id_until_id",
                table: "duty_rosters",
                columns: new[] { "campaign_id", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_rosters_search_text",
                table: "duty_rosters",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_warnings_roster_id_day",
                table: "duty_warnings",
                columns: new[] { "roster_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_site_works_campaign_id_body_id_day",
                table: "site_works",
                columns: new[] { "campaign_id", "body_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_site_works_campaign_id_day_id",
                table: "site_works",
                columns: new[] { "campaign_id", "day", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "duty_asks");

            migrationBuilder.DropTable(
                name: "duty_bands");

            migrationBuilder.DropTable(
                name: "duty_entries");

            migrationBuilder.DropTable(
                name: "duty_warnings");

            migrationBuilder.DropTable(
                name: "site_duties");

            migrationBuilder.DropTable(
                name: "site_works");

            migrationBuilder.DropTable(
                name: "duty_rosters");
        }
    }
}
