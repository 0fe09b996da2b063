using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121150402_BodyCodes")]
    public partial class BodyCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "code",
                table: "bodies",
                type: "character varying(64)",
                maxLength: 64,
                nullable: false,
                defaultValueSql: "'B-' || upper(substr(md5(random()::text), 1, 8))");

            migrationBuilder.CreateIndex(
                name: "ix_bodies_campaign_id_code",
                table: "bodies",
                columns: new[] { "campaign_id", "code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_bodies_campaign_id_code",
                table: "bodies");

            migrationBuilder.DropColumn(
                name: "code",
                table: "bodies");
        }
    }
}
