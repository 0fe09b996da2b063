using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121122354_DrawAreas")]
    public partial class DrawAreas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // rings_json stays for servers of the release before and is dropped a release later.
            migrationBuilder.AddColumn<string>(
                name: "outline_json",
                table: "areas",
                type: "jsonb",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "closed_at",
                table: "areas",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "content",
                table: "areas",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "number",
                table: "areas",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "outline_datum",
                table: "areas",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "outline_stamp",
                table: "areas",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "areas",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "arbitration_settings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hours = table.Column<int>(type: "integer", nullable: false),
                    fallback_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    limit_hours = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_arbitration_settings", x => x.id);
                });

            migrationBuilder.Sql("UPDATE areas SET outline_json = jsonb_build_array(rings_json), outline_datum = 'Wgs84' WHERE rings_json IS NOT NULL");

            migrationBuilder.CreateTable(
                name: "area_map_versions",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_map_versions", x => x.campaign_id);
                });

            migrationBuilder.CreateTable(
                name: "place_arbitrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    doubt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    longitude = table.Column<double>(type: "double precision", nullable: false),
                    latitude = table.Column<double>(type: "double precision", nullable: false),
                    claim_area_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    settled_by_name = table.Column<string>(type: "text", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_arbitrations", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_areas_campaign_id_outline_stamp",
                table: "areas",
                columns: new[] { "campaign_id", "outline_stamp" });

            migrationBuilder.CreateIndex(
                name: "ix_place_arbitrations_campaign_id_state_due_at_id",
                table: "place_arbitrations",
                columns: new[] { "campaign_id", "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_place_arbitrations_case_id",
                table: "place_arbitrations",
                column: "case_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arbitration_settings");

            migrationBuilder.DropTable(
                name: "area_map_versions");

            migrationBuilder.DropTable(
                name: "place_arbitrations");

            migrationBuilder.DropIndex(
                name: "ix_areas_campaign_id_outline_stamp",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "closed_at",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "content",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "number",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "outline_datum",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "outline_stamp",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "version",
                table: "areas");

            migrationBuilder.DropColumn(
                name: "outline_json",
                table: "areas");
        }
    }
}
