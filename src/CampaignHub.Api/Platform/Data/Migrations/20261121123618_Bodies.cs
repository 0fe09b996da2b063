using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121123618_Bodies")]
    public partial class Bodies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "units",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "dissolved_on",
                table: "bodies",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "founded_on",
                table: "bodies",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "rank",
                table: "appointments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                table: "appointments",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "body_areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_areas", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "body_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    as_post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contributions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    staff = table.Column<int>(type: "integer", nullable: false),
                    vehicles = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contributions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "former_bodies",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_bodies", x => new { x.body_id, x.until });
                    table.ForeignKey(
                        name: "fk_former_bodies_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "roster_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    body_name_zh = table.Column<string>(type: "text", nullable: false),
                    agency_name_zh = table.Column<string>(type: "text", nullable: false),
                    addressees = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "roster_change_lines",
                columns: table => new
                {
                    roster_change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    post_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: true),
                    unit_name_zh = table.Column<string>(type: "text", nullable: true),
                    job_title = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster_change_lines", x => new { x.roster_change_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_roster_change_lines_roster_changes_roster_change_id",
                        column: x => x.roster_change_id,
                        principalTable: "roster_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_body_areas_campaign_id_area_id",
                table: "body_areas",
                columns: new[] { "campaign_id", "area_id" });

            migrationBuilder.CreateIndex(
                name: "ix_body_areas_campaign_id_body_id",
                table: "body_areas",
                columns: new[] { "campaign_id", "body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_body_rules_campaign_id_body_id",
                table: "body_rules",
                columns: new[] { "campaign_id", "body_id" });

            migrationBuilder.CreateIndex(
                name: "ix_contributions_body_id_unit_id_on",
                table: "contributions",
                columns: new[] { "body_id", "unit_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roster_changes_campaign_id_body_id_decided_at",
                table: "roster_changes",
                columns: new[] { "campaign_id", "body_id", "decided_at" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_changes_campaign_id_document_number",
                table: "roster_changes",
                columns: new[] { "campaign_id", "document_number" },
                unique: true,
                filter: "document_number IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "body_areas");

            migrationBuilder.DropTable(
                name: "body_rules");

            migrationBuilder.DropTable(
                name: "contributions");

            migrationBuilder.DropTable(
                name: "former_bodies");

            migrationBuilder.DropTable(
                name: "roster_change_lines");

            migrationBuilder.DropTable(
                name: "roster_changes");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "units");

            migrationBuilder.DropColumn(
                name: "dissolved_on",
                table: "bodies");

            migrationBuilder.DropColumn(
                name: "founded_on",
                table: "bodies");

            migrationBuilder.DropColumn(
                name: "rank",
                table: "appointments");

            migrationBuilder.DropColumn(
                name: "title",
                table: "appointments");
        }
    }
}
