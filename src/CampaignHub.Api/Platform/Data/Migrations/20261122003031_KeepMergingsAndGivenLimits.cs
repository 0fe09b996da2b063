using System;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122003031_KeepMergingsAndGivenLimits")]
    public partial class KeepMergingsAndGivenLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "limit_runs_by",
                table: "cases",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "score_limit_runs_by",
                table: "cases",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "brought_by_id",
                table: "case_reports",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_from",
                table: "case_reports",
                type: "character varying(32)",
                maxLength: 32,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_reports_brought_by_id",
                table: "case_reports",
                column: "brought_by_id",
                filter: "brought_by_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_case_reports_brought_by_id",
                table: "case_reports");

            migrationBuilder.DropColumn(
                name: "limit_runs_by",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "score_limit_runs_by",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "brought_by_id",
                table: "case_reports");

            migrationBuilder.DropColumn(
                name: "merged_from",
                table: "case_reports");
        }
    }
}
