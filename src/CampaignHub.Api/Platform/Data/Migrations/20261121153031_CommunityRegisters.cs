using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121153031_CommunityRegisters")]
    public partial class CommunityRegisters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "community_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_area = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: true),
                    culture_centre = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    households = table.Column<int>(type: "integer", nullable: true),
                    remark = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_community_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "compounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    households = table.Column<int>(type: "integer", nullable: false),
                    managed = table.Column<bool>(type: "boolean", nullable: false),
                    managed_by = table.Column<string>(type: "text", nullable: true),
                    fire_equipment = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false, defaultValue: ""),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facility_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    present = table.Column<bool>(type: "boolean", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    checked_by = table.Column<string>(type: "text", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facility_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "facility_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    retired = table.Column<bool>(type: "boolean", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_facility_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "frontage_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    shop = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    street = table.Column<string>(type: "text", nullable: false),
                    party = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    renewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    renewals = table.Column<int>(type: "integer", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false, defaultValue: ""),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frontage_agreements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "frontage_breaches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    agreement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    what = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    penalty = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frontage_breaches", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_community_profiles_campaign_id_area_id",
                table: "community_profiles",
                columns: new[] { "campaign_id", "area_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compounds_campaign_id_area_id_name_zh",
                table: "compounds",
                columns: new[] { "campaign_id", "area_id", "name_zh" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compounds_search_text",
                table: "compounds",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_facility_checks_campaign_id_area_id_item_id",
                table: "facility_checks",
                columns: new[] { "campaign_id", "area_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_facility_items_campaign_id_position",
                table: "facility_items",
                columns: new[] { "campaign_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_frontage_agreements_campaign_id_area_id",
                table: "frontage_agreements",
                columns: new[] { "campaign_id", "area_id" });

            migrationBuilder.CreateIndex(
                name: "ix_frontage_agreements_search_text",
                table: "frontage_agreements",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_frontage_breaches_campaign_id_agreement_id_day_id",
                table: "frontage_breaches",
                columns: new[] { "campaign_id", "agreement_id", "day", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "community_profiles");

            migrationBuilder.DropTable(
                name: "compounds");

            migrationBuilder.DropTable(
                name: "facility_checks");

            migrationBuilder.DropTable(
                name: "facility_items");

            migrationBuilder.DropTable(
                name: "frontage_agreements");

            migrationBuilder.DropTable(
                name: "frontage_breaches");
        }
    }
}
