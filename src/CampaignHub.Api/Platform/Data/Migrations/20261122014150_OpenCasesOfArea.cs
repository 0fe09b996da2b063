using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122014150_OpenCasesOfArea")]
    public partial class OpenCasesOfArea : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_cases_open_of_area",
                table: "cases",
                columns: new[] { "campaign_id", "area_id", "due_at", "id" },
                filter: "state <> 'Closed'")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "paused_at", "withheld" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_open_of_area",
                table: "cases");
        }
    }
}
