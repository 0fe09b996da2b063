using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122051217_VerdictReach")]
    public partial class VerdictReach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "reach",
                table: "unit_verdicts",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "RankingGroup");

            migrationBuilder.AddColumn<string>(
                name: "reach",
                table: "supervision_settings",
                type: "character varying(32)",
                maxLength: 32,
                nullable: false,
                defaultValue: "Citywide");

            // Verdicts so far were reckoned in ranking groups; a campaign that has confirmed a year goes on in its way until it decides otherwise.
            migrationBuilder.Sql("""
                INSERT INTO supervision_settings (id, campaign_id, green_from, red_below, reds_in_a_row, black_flags, top, bottom, public_listing, changed_by, version, reach)
                SELECT DISTINCT campaign_id, campaign_id, 90, 75, 3, 1, 20, 4, false, '', 0, 'RankingGroup' FROM unit_verdicts WHERE length(period) = 4 AND withdrawn_at IS NULL
                ON CONFLICT (id) DO UPDATE SET reach = 'RankingGroup';
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "reach",
                table: "unit_verdicts");

            migrationBuilder.DropColumn(
                name: "reach",
                table: "supervision_settings");
        }
    }
}
