using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121123803_EnglishDescriptionsAndSweeps")]
    public partial class EnglishDescriptionsAndSweeps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "description_en",
                table: "cases",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_delivered",
                table: "outbox_messages",
                column: "delivered_at",
                filter: "delivered_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cycle_runs_unfinished",
                table: "cycle_runs",
                columns: new[] { "campaign_id", "cycle", "period" },
                filter: "state <> 'Succeeded'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_description_en_fragments",
                table: "cases",
                column: "description_en")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbox_delivered",
                table: "outbox_messages");

            migrationBuilder.DropIndex(
                name: "ix_cycle_runs_unfinished",
                table: "cycle_runs");

            migrationBuilder.DropIndex(
                name: "ix_cases_description_en_fragments",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "description_en",
                table: "cases");
        }
    }
}
