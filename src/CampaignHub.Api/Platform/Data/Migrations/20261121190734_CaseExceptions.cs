using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121190734_CaseExceptions")]
    public partial class CaseExceptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "buck_pass_points",
                table: "scoring_schemes",
                type: "numeric(9,4)",
                precision: 9,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<bool>(
                name: "count_blocked",
                table: "scoring_schemes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "count_deferred",
                table: "scoring_schemes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "count_suspended",
                table: "scoring_schemes",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "rebound_points",
                table: "scoring_schemes",
                type: "numeric(9,4)",
                precision: 9,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "rework_points",
                table: "scoring_schemes",
                type: "numeric(9,4)",
                precision: 9,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.CreateTable(
                name: "case_draws",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_draws", x => new { x.case_id, x.round });
                    table.ForeignKey(
                        name: "fk_case_draws_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    cause = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    reason = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    needs_higher = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_by_name = table.Column<string>(type: "text", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by_name = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    extension_most = table.Column<int>(type: "integer", nullable: false),
                    extension_days = table.Column<int>(type: "integer", nullable: false),
                    suspension_most = table.Column<int>(type: "integer", nullable: false),
                    suspension_days = table.Column<int>(type: "integer", nullable: false),
                    deferral_most = table.Column<int>(type: "integer", nullable: false),
                    deferral_days = table.Column<int>(type: "integer", nullable: false),
                    support_most = table.Column<int>(type: "integer", nullable: false),
                    support_days = table.Column<int>(type: "integer", nullable: false),
                    verify_percent = table.Column<int>(type: "integer", nullable: false),
                    look_back_days = table.Column<int>(type: "integer", nullable: false),
                    look_back_percent = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_settings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "look_back_draws",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    eligible = table.Column<int>(type: "integer", nullable: false),
                    chosen = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_look_back_draws", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "look_backs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    draw_id = table.Column<Guid>(type: "uuid", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    done_by_name = table.Column<string>(type: "text", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_look_backs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_paused_until",
                table: "cases",
                columns: new[] { "campaign_id", "paused_until" },
                filter: "paused_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_requests_campaign_id_state_asked_at_id",
                table: "case_requests",
                columns: new[] { "campaign_id", "state", "asked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_requests_case",
                table: "case_requests",
                columns: new[] { "case_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_case_requests_case_id",
                table: "case_requests",
                column: "case_id",
                unique: true,
                filter: "state = 'Asked'");

            migrationBuilder.CreateIndex(
                name: "ix_case_requests_unit_id_kind_state",
                table: "case_requests",
                columns: new[] { "unit_id", "kind", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_look_back_draws_campaign_id_last_day",
                table: "look_back_draws",
                columns: new[] { "campaign_id", "last_day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_look_backs_campaign_id_state_drawn_at_id",
                table: "look_backs",
                columns: new[] { "campaign_id", "state", "drawn_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_look_backs_case_id_closed_at",
                table: "look_backs",
                columns: new[] { "case_id", "closed_at" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_draws");

            migrationBuilder.DropTable(
                name: "case_requests");

            migrationBuilder.DropTable(
                name: "case_settings");

            migrationBuilder.DropTable(
                name: "look_back_draws");

            migrationBuilder.DropTable(
                name: "look_backs");

            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_paused_until",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "buck_pass_points",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "count_blocked",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "count_deferred",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "count_suspended",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "rebound_points",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "rework_points",
                table: "scoring_schemes");
        }
    }
}
