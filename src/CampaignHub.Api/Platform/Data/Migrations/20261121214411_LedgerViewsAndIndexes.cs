using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121214411_LedgerViewsAndIndexes")]
    public partial class LedgerViewsAndIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_area_id",
                table: "cases");

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    filter = table.Column<string>(type: "jsonb", nullable: false),
                    reach = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    role_code = table.Column<string>(type: "text", nullable: true),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "default_views",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    view_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_default_views", x => x.user_id);
                    table.ForeignKey(
                        name: "fk_default_views_saved_views_view_id",
                        column: x => x.view_id,
                        principalTable: "saved_views",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_of_area",
                table: "cases",
                columns: new[] { "campaign_id", "area_id", "logged_at", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "state", "due_at", "category", "source", "withheld" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_of_author",
                table: "cases",
                columns: new[] { "campaign_id", "logged_by", "logged_at", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "area_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_of_unit",
                table: "cases",
                columns: new[] { "campaign_id", "unit_id", "due_at", "id" },
                filter: "state <> 'Closed'")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "paused_at", "withheld" });

            migrationBuilder.CreateIndex(
                name: "ix_default_views_view_id",
                table: "default_views",
                column: "view_id");

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_campaign_id_owner_id",
                table: "saved_views",
                columns: new[] { "campaign_id", "owner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_campaign_id_reach",
                table: "saved_views",
                columns: new[] { "campaign_id", "reach" },
                filter: "reach <> 'Mine'");

            // With the unit in the same index, a unit's contact is not shown the way by what all units have.
            migrationBuilder.Sql("CREATE EXTENSION IF NOT EXISTS btree_gin");
            migrationBuilder.Sql("DROP INDEX ix_cases_search_pieces");
            migrationBuilder.Sql("CREATE INDEX ix_cases_search_pieces ON cases USING gin (unit_id, search_pieces(search_text))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_cases_search_pieces");
            migrationBuilder.Sql("CREATE INDEX ix_cases_search_pieces ON cases USING gin (search_pieces(search_text))");
            migrationBuilder.DropTable(
                name: "default_views");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropIndex(
                name: "ix_cases_of_area",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_of_author",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_of_unit",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_area_id",
                table: "cases",
                columns: new[] { "campaign_id", "area_id" });
        }
    }
}
