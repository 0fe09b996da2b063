using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <summary>One or two characters fall below a trigram: an index of the single characters of the search column answers for them.</summary>
    [DbContext(typeof(HubDbContext))]
    [Migration("20261121153638_SearchCharacters")]
    public partial class SearchCharacters : Migration
    {
        private static readonly string[] Tables = ["areas", "bodies", "points", "staff_members", "units"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // A function of plain SQL is opened up by the planner, so that the index on its expression answers.
            migrationBuilder.Sql("CREATE FUNCTION has_characters(text, text[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT string_to_array($1, NULL) @> $2 $$");
            foreach (var table in Tables) migrationBuilder.Sql($"CREATE INDEX ix_{table}_search_characters ON {table} USING gin (string_to_array(search_text, NULL))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Tables) migrationBuilder.Sql($"DROP INDEX ix_{table}_search_characters");
            migrationBuilder.Sql("DROP FUNCTION has_characters(text, text[])");
        }
    }
}
