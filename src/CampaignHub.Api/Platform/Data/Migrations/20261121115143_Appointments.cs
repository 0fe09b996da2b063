using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121115143_Appointments")]
    public partial class Appointments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "body_posts");

            migrationBuilder.DropColumn(
                name: "contact_person",
                table: "units");

            migrationBuilder.DropColumn(
                name: "leader_in_charge",
                table: "units");

            migrationBuilder.DropColumn(
                name: "principal_leader",
                table: "units");

            migrationBuilder.DropColumn(
                name: "responsible_person",
                table: "areas");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<Guid>(
                name: "sector_owner_unit_id",
                table: "points",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    exclusive = table.Column<bool>(type: "boolean", nullable: false),
                    staff_member_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seconded_from_unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name_zh = table.Column<string>(type: "text", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    job_title = table.Column<string>(type: "text", nullable: true),
                    phone = table.Column<string>(type: "text", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_staff_members", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_points_campaign_id_sector_owner_unit_id",
                table: "points",
                columns: new[] { "campaign_id", "sector_owner_unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_campaign_id_staff_member_id",
                table: "appointments",
                columns: new[] { "campaign_id", "staff_member_id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_campaign_id_subject_id_post_type",
                table: "appointments",
                columns: new[] { "campaign_id", "subject_id", "post_type" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_campaign_id_unit_id",
                table: "appointments",
                columns: new[] { "campaign_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_campaign_id_code",
                table: "staff_members",
                columns: new[] { "campaign_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_staff_members_campaign_id_unit_id",
                table: "staff_members",
                columns: new[] { "campaign_id", "unit_id" });

            // A post that takes one holder has one on any day; and nobody holds the same post twice on one day.
            migrationBuilder.Sql(
                """
                ALTER TABLE appointments ADD CONSTRAINT ex_appointments_exclusive
                    EXCLUDE USING gist (subject_id WITH =, post_type WITH =, daterange("from", until, '[]') WITH &&) WHERE (exclusive) DEFERRABLE INITIALLY DEFERRED;
                ALTER TABLE appointments ADD CONSTRAINT ex_appointments_holder
                    EXCLUDE USING gist (subject_id WITH =, post_type WITH =, (coalesce(staff_member_id::text, person_name, unit_id::text)) WITH =, daterange("from", until, '[]') WITH &&) WHERE (NOT exclusive) DEFERRABLE INITIALLY DEFERRED;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "staff_members");

            migrationBuilder.DropIndex(
                name: "ix_points_campaign_id_sector_owner_unit_id",
                table: "points");

            migrationBuilder.DropColumn(
                name: "sector_owner_unit_id",
                table: "points");

            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<string>(
                name: "contact_person",
                table: "units",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "leader_in_charge",
                table: "units",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "principal_leader",
                table: "units",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "responsible_person",
                table: "areas",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "body_posts",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_name = table.Column<string>(type: "text", nullable: false),
                    post_type = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_posts", x => x.post_id);
                    table.ForeignKey(
                        name: "fk_body_posts_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_body_posts_body_id",
                table: "body_posts",
                column: "body_id");
        }
    }
}
