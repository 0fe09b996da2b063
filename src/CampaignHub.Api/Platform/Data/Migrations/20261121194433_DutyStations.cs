using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121194433_DutyStations")]
    public partial class DutyStations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_duty_entries_once",
                table: "duty_entries");

            migrationBuilder.AddColumn<string>(
                name: "station",
                table: "duty_entries",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_duty_entries_of_unit_once",
                table: "duty_entries",
                columns: new[] { "roster_id", "day", "band", "unit_id", "station" },
                unique: true,
                filter: "person_name IS NULL")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_duty_entries_once",
                table: "duty_entries",
                columns: new[] { "roster_id", "day", "band", "staff_member_id", "person_name", "unit_id" },
                unique: true,
                filter: "person_name IS NOT NULL")
                .Annotation("Npgsql:NullsDistinct", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_duty_entries_of_unit_once",
                table: "duty_entries");

            migrationBuilder.DropIndex(
                name: "ix_duty_entries_once",
                table: "duty_entries");

            migrationBuilder.DropColumn(
                name: "station",
                table: "duty_entries");

            migrationBuilder.CreateIndex(
                name: "ix_duty_entries_once",
                table: "duty_entries",
                columns: new[] { "roster_id", "day", "band", "staff_member_id", "person_name", "unit_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);
        }
    }
}
