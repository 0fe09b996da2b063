using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121122634_SealTheAudit")]
    public partial class SealTheAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_audit_entries",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_campaign_id_entity_id",
                table: "audit_entries");

            migrationBuilder.CreateSequence(
                name: "audit_entry_id");

            migrationBuilder.AlterColumn<long>(
                name: "id",
                table: "audit_entries",
                type: "bigint",
                nullable: false,
                defaultValueSql: "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('audit_entry_id') END",
                oldClrType: typeof(long),
                oldType: "bigint")
                .OldAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddPrimaryKey(
                name: "pk_audit_entries",
                table: "audit_entries",
                columns: new[] { "campaign_id", "id" });

            migrationBuilder.CreateTable(
                name: "audit_blocks",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    previous_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    through_id = table.Column<long>(type: "bigint", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    lines = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_blocks", x => new { x.campaign_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "audit_chains",
                columns: table => new
                {
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    blocks = table.Column<long>(type: "bigint", nullable: false),
                    horizon = table.Column<long>(type: "bigint", nullable: false),
                    noted_in = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_chains", x => x.campaign_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_campaign_id_actor_id_at_id",
                table: "audit_entries",
                columns: new[] { "campaign_id", "actor_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_campaign_id_at_id",
                table: "audit_entries",
                columns: new[] { "campaign_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_campaign_id_command_at_id",
                table: "audit_entries",
                columns: new[] { "campaign_id", "command", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_campaign_id_entity_id_at_id",
                table: "audit_entries",
                columns: new[] { "campaign_id", "entity_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_blocks_campaign_id_through_id",
                table: "audit_blocks",
                columns: new[] { "campaign_id", "through_id" });

            migrationBuilder.Sql("SELECT setval('audit_entry_id', (SELECT coalesce(max(id), 0) + 1 FROM audit_entries), false)");
            migrationBuilder.Sql("""
                CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
                END $$
                """);
            foreach (var table in new[] { "audit_entries", "audit_blocks" })
            {
                migrationBuilder.Sql($"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()");
                migrationBuilder.Sql($"ALTER TABLE {table} ENABLE ALWAYS TRIGGER append_only");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER append_only ON audit_entries");
            migrationBuilder.Sql("DROP TRIGGER append_only ON audit_blocks");
            migrationBuilder.Sql("DROP FUNCTION refuse_change()");
            migrationBuilder.DropTable(
                name: "audit_blocks");

            migrationBuilder.DropTable(
                name: "audit_chains");

            migrationBuilder.DropPrimaryKey(
                name: "pk_audit_entries",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_campaign_id_actor_id_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_campaign_id_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_campaign_id_command_at_id",
                table: "audit_entries");

            migrationBuilder.DropIndex(
                name: "ix_audit_entries_campaign_id_entity_id_at_id",
                table: "audit_entries");

            migrationBuilder.DropSequence(
                name: "audit_entry_id");

            migrationBuilder.AlterColumn<long>(
                name: "id",
                table: "audit_entries",
                type: "bigint",
                nullable: false,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldDefaultValueSql: "CASE WHEN pg_current_xact_id() IS NOT NULL THEN nextval('audit_entry_id') END")
                .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);

            migrationBuilder.AddPrimaryKey(
                name: "pk_audit_entries",
                table: "audit_entries",
                column: "id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_campaign_id_entity_id",
                table: "audit_entries",
                columns: new[] { "campaign_id", "entity_id" });
        }
    }
}
