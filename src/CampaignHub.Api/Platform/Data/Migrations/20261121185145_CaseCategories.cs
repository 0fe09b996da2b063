using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121185145_CaseCategories")]
    public partial class CaseCategories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    parent_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    name_zh = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name_en = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    filing_standard = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    closing_standard = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    limit_amount = table.Column<int>(type: "integer", nullable: true),
                    limit_unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    five_plus_two = table.Column<bool>(type: "boolean", nullable: false),
                    extended_amount = table.Column<int>(type: "integer", nullable: true),
                    extended_unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    owner_axis = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    near_radius = table.Column<int>(type: "integer", nullable: false),
                    near_days = table.Column<int>(type: "integer", nullable: false),
                    photo_required = table.Column<bool>(type: "boolean", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_categories", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_categories_campaign_id_code",
                table: "case_categories",
                columns: new[] { "campaign_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_categories");
        }
    }
}
