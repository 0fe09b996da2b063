using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121114705_SchemeRevisions")]
    public partial class SchemeRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "by_name",
                table: "scoring_schemes",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "by_user_id",
                table: "scoring_schemes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "revised_at",
                table: "scoring_schemes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_period_closes_campaign_id_kind_first_day",
                table: "period_closes",
                columns: new[] { "campaign_id", "kind", "first_day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_period_closes_campaign_id_kind_first_day",
                table: "period_closes");

            migrationBuilder.DropColumn(
                name: "by_name",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "by_user_id",
                table: "scoring_schemes");

            migrationBuilder.DropColumn(
                name: "revised_at",
                table: "scoring_schemes");
        }
    }
}
