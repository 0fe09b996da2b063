using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122051500_ReportsThatAskNoAnswer")]
    public partial class ReportsThatAskNoAnswer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "asks_no_answer",
                table: "case_reports",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("""
                UPDATE case_reports merging SET asks_no_answer = true
                WHERE merging.merged_case_id IS NOT NULL AND EXISTS (SELECT FROM case_reports brought WHERE brought.brought_by_id = merging.id AND brought.source = merging.source)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "asks_no_answer",
                table: "case_reports");
        }
    }
}
