using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122043922_FindByReference")]
    public partial class FindByReference : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_source_system_source_key",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_source_system_source_key",
                table: "cases",
                columns: new[] { "campaign_id", "source_key", "source_system" },
                unique: true,
                filter: "source_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_reports_campaign_id_reference",
                table: "case_reports",
                columns: new[] { "campaign_id", "reference" },
                filter: "reference IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_source_system_source_key",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_case_reports_campaign_id_reference",
                table: "case_reports");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_source_system_source_key",
                table: "cases",
                columns: new[] { "campaign_id", "source_system", "source_key" },
                unique: true,
                filter: "source_key IS NOT NULL");
        }
    }
}
