using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121182210_RegularVisits")]
    public partial class RegularVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "leader_name",
                table: "pairings",
                newName: "person_name");

            migrationBuilder.AddColumn<Guid>(
                name: "body_id",
                table: "pairings",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid[]>(
                name: "point_ids",
                table: "pairing_visits",
                type: "uuid[]",
                nullable: false,
                defaultValue: new Guid[0]);

            migrationBuilder.AddColumn<int>(
                name: "visitors",
                table: "pairing_visits",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_pairings_campaign_id_body_id",
                table: "pairings",
                columns: new[] { "campaign_id", "body_id" });

            // Whoever read the pairings by the permission of the network goes on doing so.
            migrationBuilder.Sql("""
                UPDATE roles SET permissions = ARRAY(SELECT p FROM unnest(permissions || 'network.read-visits'::text) p ORDER BY p COLLATE "C")
                WHERE 'network.read' = ANY(permissions) AND NOT 'network.read-visits' = ANY(permissions);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_pairings_campaign_id_body_id",
                table: "pairings");

            migrationBuilder.DropColumn(
                name: "body_id",
                table: "pairings");

            migrationBuilder.DropColumn(
                name: "point_ids",
                table: "pairing_visits");

            migrationBuilder.DropColumn(
                name: "visitors",
                table: "pairing_visits");

            migrationBuilder.RenameColumn(
                name: "person_name",
                table: "pairings",
                newName: "leader_name");
        }
    }
}
