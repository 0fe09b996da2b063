using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121224945_AddPlansAndAnswers")]
    public partial class AddPlansAndAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Until now every reply needed a photo; a category that is there already keeps to that until somebody says otherwise.
            migrationBuilder.Sql("UPDATE case_categories SET photo_required = true");

            migrationBuilder.AddColumn<int>(
                name: "plan_from_days",
                table: "case_settings",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "case_reports",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "answered_at",
                table: "case_reports",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "answered_by_name",
                table: "case_reports",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    measure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    responsible_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    responsible_phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    estimated_cost = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    actual_cost = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_plans", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_milestones",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    plan_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reached_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reached_by_name = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_milestones", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_milestones_case_plans_plan_id",
                        column: x => x.plan_id,
                        principalTable: "case_plans",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_reports_campaign_id_at_id",
                table: "case_reports",
                columns: new[] { "campaign_id", "at", "id" },
                filter: "answered_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_plans_campaign_id_due_on_id",
                table: "case_plans",
                columns: new[] { "campaign_id", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_milestones_plan_id",
                table: "plan_milestones",
                column: "plan_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "plan_milestones");

            migrationBuilder.DropTable(
                name: "case_plans");

            migrationBuilder.DropIndex(
                name: "ix_case_reports_campaign_id_at_id",
                table: "case_reports");

            migrationBuilder.DropColumn(
                name: "plan_from_days",
                table: "case_settings");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "case_reports");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "case_reports");

            migrationBuilder.DropColumn(
                name: "answered_by_name",
                table: "case_reports");
        }
    }
}
