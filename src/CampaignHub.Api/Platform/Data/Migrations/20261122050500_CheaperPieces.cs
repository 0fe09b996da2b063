using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CampaignHub.Api.Platform.Data.Migrations
{
    /// <summary>
    /// The same pieces of one and two characters, cut by what the database has built in: the pairs from the first character on and those from the second on. The index of pieces stays as it is.
    /// Not in SQL alone, which would be put in place of its call and taken for cheaper than the index.
    /// </summary>
    [DbContext(typeof(HubDbContext))]
    [Migration("20261122050500_CheaperPieces")]
    public partial class CheaperPieces : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION search_pieces(text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
                BEGIN
                    RETURN array_remove(string_to_array($1, NULL) || string_to_array(regexp_replace($1, '(..)', E'\\1\x1f', 'g'), E'\x1f')
                        || string_to_array(regexp_replace(substr($1, 2), '(..)', E'\\1\x1f', 'g'), E'\x1f'), '');
                END
                $$
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE OR REPLACE FUNCTION search_pieces(text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
                    SELECT array_agg(DISTINCT piece) FROM (
                        SELECT unnest(ARRAY[character, character || lead(character) OVER (ORDER BY place)]) AS piece FROM unnest(string_to_array($1, NULL)) WITH ORDINALITY AS each (character, place)
                    ) AS all_pieces WHERE piece IS NOT NULL
                $$
                """);
        }
    }
}
