using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122010100_TitlesAndVerdicts")]
    public partial class TitlesAndVerdicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "act_id",
                table: "accountability_actions",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "civilised_titles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    awarded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    awarded_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_civilised_titles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    verdict = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    score = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_verdicts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "title_changes",
                columns: table => new
                {
                    title_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    move = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    document = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    circular_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act_id = table.Column<Guid>(type: "uuid", nullable: true),
                    verdict_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_title_changes", x => new { x.title_id, x.number });
                    table.ForeignKey(
                        name: "fk_title_changes_civilised_titles_title_id",
                        column: x => x.title_id,
                        principalTable: "civilised_titles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accountability_actions_case_id",
                table: "accountability_actions",
                column: "case_id",
                filter: "case_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_civilised_titles_campaign_id_awarded_on_id",
                table: "civilised_titles",
                columns: new[] { "campaign_id", "awarded_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_civilised_titles_held",
                table: "civilised_titles",
                columns: new[] { "campaign_id", "unit_id", "kind", "level", "awarded_on" },
                unique: true,
                filter: "state <> 'Withdrawn'");

            migrationBuilder.CreateIndex(
                name: "ix_title_changes_act_id",
                table: "title_changes",
                column: "act_id",
                filter: "act_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unit_verdicts_campaign_id_period",
                table: "unit_verdicts",
                columns: new[] { "campaign_id", "period" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_verdicts_campaign_id_unit_id_period",
                table: "unit_verdicts",
                columns: new[] { "campaign_id", "unit_id", "period" },
                unique: true,
                filter: "withdrawn_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "title_changes");

            migrationBuilder.DropTable(
                name: "unit_verdicts");

            migrationBuilder.DropTable(
                name: "civilised_titles");

            migrationBuilder.DropIndex(
                name: "ix_accountability_actions_case_id",
                table: "accountability_actions");

            migrationBuilder.DropColumn(
                name: "act_id",
                table: "accountability_actions");
        }
    }
}
