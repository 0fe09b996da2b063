using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121133908_RolesAndScopes")]
    public partial class RolesAndScopes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "area_id",
                table: "inspections",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string>(
                name: "mode",
                table: "inspections",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Announced");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "published_at",
                table: "inspections",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "unit_id",
                table: "inspections",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<bool>(
                name: "withheld",
                table: "cases",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false),
                    reach = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    built_in = table.Column<bool>(type: "boolean", nullable: false),
                    permissions = table.Column<string[]>(type: "text[]", nullable: false),
                    offered = table.Column<string[]>(type: "text[]", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role_assignments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role_id = table.Column<Guid>(type: "uuid", nullable: false),
                    scope_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    scope_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_role_assignments_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_assignments_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_campaign_id_area_id_submitted_at",
                table: "inspections",
                columns: new[] { "campaign_id", "area_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_campaign_id_unit_id_submitted_at",
                table: "inspections",
                columns: new[] { "campaign_id", "unit_id", "submitted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_answers_photo_ids",
                table: "inspection_answers",
                column: "photo_ids")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_area_id",
                table: "cases",
                columns: new[] { "campaign_id", "area_id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_inspection_id",
                table: "cases",
                column: "inspection_id",
                filter: "withheld");

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_campaign_id_role_id",
                table: "role_assignments",
                columns: new[] { "campaign_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_role_id",
                table: "role_assignments",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_same",
                table: "role_assignments",
                columns: new[] { "user_id", "role_id", "scope_kind", "scope_id", "from" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_roles_campaign_id_code",
                table: "roles",
                columns: new[] { "campaign_id", "code" },
                unique: true);

            migrationBuilder.Sql(RolesAndScopesData.Move);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "role_assignments");

            migrationBuilder.DropTable(
                name: "roles");

            migrationBuilder.DropIndex(
                name: "ix_inspections_campaign_id_area_id_submitted_at",
                table: "inspections");

            migrationBuilder.DropIndex(
                name: "ix_inspections_campaign_id_unit_id_submitted_at",
                table: "inspections");

            migrationBuilder.DropIndex(
                name: "ix_inspection_answers_photo_ids",
                table: "inspection_answers");

            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_area_id",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_inspection_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "area_id",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "mode",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "published_at",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "inspections");

            migrationBuilder.DropColumn(
                name: "withheld",
                table: "cases");
        }
    }
}
