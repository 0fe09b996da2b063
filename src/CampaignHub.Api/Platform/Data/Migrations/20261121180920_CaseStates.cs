using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121180920_CaseStates")]
    public partial class CaseStates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_place_arbitrations_case_id",
                table: "place_arbitrations");

            migrationBuilder.RenameColumn(
                name: "deferred_from",
                table: "cases",
                newName: "paused_from");

            migrationBuilder.RenameColumn(
                name: "deferred_at",
                table: "cases",
                newName: "paused_at");

            migrationBuilder.AlterColumn<double>(
                name: "longitude",
                table: "place_arbitrations",
                type: "double precision",
                nullable: true,
                oldClrType: typeof(double),
                oldType: "double precision");

            migrationBuilder.AlterColumn<double>(
                name: "latitude",
                table: "place_arbitrations",
                type: "double precision",
                nullable: true,
                oldClrType: typeof(double),
                oldType: "double precision");

            migrationBuilder.AddColumn<int>(
                name: "buck_pass_count",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "extension_count",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "filed_at",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "fixed_on_spot",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "score_due_at",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "paused_until",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rebound_count",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "wrong_dispatch_count",
                table: "cases",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "dispute_after",
                table: "arbitration_settings",
                type: "integer",
                nullable: false,
                defaultValue: 2);

            migrationBuilder.CreateTable(
                name: "case_pauses",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_pauses", x => new { x.case_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_case_pauses_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What was judged so far keeps the limit it was judged by.
            migrationBuilder.Sql("UPDATE cases SET score_due_at = due_at, filed_at = CASE WHEN unit_id IS NOT NULL THEN logged_at END");

            migrationBuilder.CreateIndex(
                name: "ix_place_arbitrations_case_id",
                table: "place_arbitrations",
                column: "case_id",
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_score_due_at",
                table: "cases",
                columns: new[] { "campaign_id", "score_due_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_pauses");

            migrationBuilder.DropIndex(
                name: "ix_place_arbitrations_case_id",
                table: "place_arbitrations");

            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_score_due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "buck_pass_count",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "extension_count",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "filed_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "fixed_on_spot",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "score_due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "paused_until",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "rebound_count",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "wrong_dispatch_count",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "dispute_after",
                table: "arbitration_settings");

            migrationBuilder.RenameColumn(
                name: "paused_at",
                table: "cases",
                newName: "deferred_at");

            migrationBuilder.RenameColumn(
                name: "paused_from",
                table: "cases",
                newName: "deferred_from");

            migrationBuilder.AlterColumn<double>(
                name: "longitude",
                table: "place_arbitrations",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0,
                oldClrType: typeof(double),
                oldType: "double precision",
                oldNullable: true);

            migrationBuilder.AlterColumn<double>(
                name: "latitude",
                table: "place_arbitrations",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0,
                oldClrType: typeof(double),
                oldType: "double precision",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_place_arbitrations_case_id",
                table: "place_arbitrations",
                column: "case_id",
                unique: true);
        }
    }
}
