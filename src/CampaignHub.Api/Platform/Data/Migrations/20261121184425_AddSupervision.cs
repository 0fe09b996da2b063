using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121184425_AddSupervision")]
    public partial class AddSupervision : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ladder_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    ladder_number = table.Column<int>(type: "integer", nullable: false),
                    climbed = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ladder_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ladders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    steps = table.Column<string>(type: "jsonb", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    made_by = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ladders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    step_name_zh = table.Column<string>(type: "text", nullable: false),
                    step_name_en = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    issuer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    addressee = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ladder_number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    carried_out_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    carried_out_by = table.Column<string>(type: "text", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_acts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    paper = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    issuer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    step_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    addressees = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opening = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    requirements = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    authority_zh = table.Column<string>(type: "text", nullable: false),
                    within_length = table.Column<int>(type: "integer", nullable: true),
                    within_unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    edited_by = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_by = table.Column<string>(type: "text", nullable: true),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lifted_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    last_event = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    last_by = table.Column<string>(type: "text", nullable: false),
                    last_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    last_code = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    hold_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    waiting = table.Column<bool>(type: "boolean", nullable: false),
                    stopped = table.Column<bool>(type: "boolean", nullable: false),
                    stopped_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_threads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "supervision_receipts",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_name_zh = table.Column<string>(type: "text", nullable: false),
                    unit_name_en = table.Column<string>(type: "text", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acknowledged_by = table.Column<string>(type: "text", nullable: true),
                    replied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    replied_by = table.Column<string>(type: "text", nullable: true),
                    reply_text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supervision_receipts", x => new { x.document_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_supervision_receipts_supervision_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "supervision_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ladder_runs_campaign_id_day",
                table: "ladder_runs",
                columns: new[] { "campaign_id", "day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ladders_campaign_id_number",
                table: "ladders",
                columns: new[] { "campaign_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_acts_campaign_id_at_id",
                table: "supervision_acts",
                columns: new[] { "campaign_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_acts_campaign_id_unit_id_at",
                table: "supervision_acts",
                columns: new[] { "campaign_id", "unit_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_acts_case_id_step_code",
                table: "supervision_acts",
                columns: new[] { "case_id", "step_code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supervision_acts_document_id",
                table: "supervision_acts",
                column: "document_id",
                filter: "document_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_acts_open",
                table: "supervision_acts",
                columns: new[] { "campaign_id", "case_id" },
                filter: "state IN ('Proposed', 'InForce')");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_documents_campaign_id_drafted_at_id",
                table: "supervision_documents",
                columns: new[] { "campaign_id", "drafted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_documents_campaign_id_paper_number",
                table: "supervision_documents",
                columns: new[] { "campaign_id", "paper", "number" },
                unique: true,
                filter: "number IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_documents_issued",
                table: "supervision_documents",
                column: "campaign_id",
                filter: "state = 'Issued'");

            migrationBuilder.CreateIndex(
                name: "ix_supervision_threads_campaign_id_last_code",
                table: "supervision_threads",
                columns: new[] { "campaign_id", "last_code" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ladder_runs");

            migrationBuilder.DropTable(
                name: "ladders");

            migrationBuilder.DropTable(
                name: "supervision_acts");

            migrationBuilder.DropTable(
                name: "supervision_receipts");

            migrationBuilder.DropTable(
                name: "supervision_threads");

            migrationBuilder.DropTable(
                name: "supervision_documents");
        }
    }
}
