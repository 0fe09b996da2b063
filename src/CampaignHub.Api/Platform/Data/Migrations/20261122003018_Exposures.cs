using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122003018_Exposures")]
    public partial class Exposures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "exposures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    medium = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    column = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    issue = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    aired_on = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    photo_id = table.Column<Guid>(type: "uuid", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exposures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exposure_cases",
                columns: table => new
                {
                    exposure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    act_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exposure_cases", x => new { x.exposure_id, x.case_id });
                    table.ForeignKey(
                        name: "fk_exposure_cases_exposures_exposure_id",
                        column: x => x.exposure_id,
                        principalTable: "exposures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_exposure_cases_campaign_id_unit_id",
                table: "exposure_cases",
                columns: new[] { "campaign_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_exposure_cases_case_id",
                table: "exposure_cases",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_exposures_campaign_id_aired_on_id",
                table: "exposures",
                columns: new[] { "campaign_id", "aired_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_exposures_photo_id",
                table: "exposures",
                column: "photo_id",
                filter: "photo_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "exposure_cases");

            migrationBuilder.DropTable(
                name: "exposures");
        }
    }
}
