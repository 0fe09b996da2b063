using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121191133_SearchCases")]
    public partial class SearchCases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_unit_id_logged_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_description_en_fragments",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_description_fragments",
                table: "cases");

            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "cases",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_number",
                table: "cases",
                columns: new[] { "campaign_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_of_unit",
                table: "cases",
                columns: new[] { "campaign_id", "unit_id", "logged_at", "id" })
                .Annotation("Npgsql:IndexInclude", new[] { "state", "due_at", "category", "source", "withheld" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_unfolded",
                table: "cases",
                column: "search_text",
                filter: "search_text = ''");

            migrationBuilder.Sql("""
                CREATE FUNCTION search_pieces(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT array_agg(DISTINCT piece) FROM (
                        SELECT unnest(ARRAY[character, character || lead(character) OVER (ORDER BY place)]) AS piece FROM unnest(string_to_array($1, NULL)) WITH ORDINALITY AS each (character, place)
                    ) AS all_pieces WHERE piece IS NOT NULL
                $$
                """);
            migrationBuilder.Sql("CREATE FUNCTION has_pieces(text, text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT search_pieces($1) @> $2 $$");
            migrationBuilder.Sql("CREATE INDEX ix_cases_search_pieces ON cases USING gin (search_pieces(search_text))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_cases_search_pieces");
            migrationBuilder.Sql("DROP FUNCTION has_pieces(text, text[])");
            migrationBuilder.Sql("DROP FUNCTION search_pieces(text)");
            migrationBuilder.DropIndex(
                name: "ix_cases_campaign_id_number",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_of_unit",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_unfolded",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "search_text",
                table: "cases");

            migrationBuilder.CreateIndex(
                name: "ix_cases_campaign_id_unit_id_logged_at",
                table: "cases",
                columns: new[] { "campaign_id", "unit_id", "logged_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_description_en_fragments",
                table: "cases",
                column: "description_en")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_description_fragments",
                table: "cases",
                column: "description")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }
    }
}
