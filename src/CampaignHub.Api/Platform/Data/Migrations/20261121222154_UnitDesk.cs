using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121222154_UnitDesk")]
    public partial class UnitDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "assignee_name",
                table: "cases",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "assignee_staff_id",
                table: "cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "assignee_user_id",
                table: "cases",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_reminders",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    step = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_reminders", x => new { x.case_id, x.due_at, x.step });
                });

            migrationBuilder.CreateTable(
                name: "reminder_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hours_before = table.Column<int[]>(type: "integer[]", nullable: false),
                    at_limit = table.Column<bool>(type: "boolean", nullable: false),
                    working_days_after = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_settings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_assignee_user_id_due_at",
                table: "cases",
                columns: new[] { "campaign_id", "assignee_user_id", "due_at" },
                filter: "assignee_user_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_reminders");

            migrationBuilder.DropTable(
                name: "reminder_settings");

            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_assignee_user_id_due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "assignee_name",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "assignee_staff_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "assignee_user_id",
                table: "cases");
        }
    }
}
