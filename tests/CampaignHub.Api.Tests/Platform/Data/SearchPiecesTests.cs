using CampaignHub.Api.Tests.Harness;
using Npgsql;

namespace CampaignHub.Api.Tests.Platform.Data;

/// <summary>The database cuts a text into the same pieces of one and two characters that a search asks for.</summary>
public sealed class SearchPiecesTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public async Task A_text_has_each_of_its_characters_and_each_pair_of_neighbours()
    {
        string[] alphabet = ["占", "道", "经", "营", "a", "7", " ", "\n", "\\", "'", "%", "𠮷", "😀", "é"];
        var chance = new Random(11);
        string[] texts = ["占", "占道", "占道经", "𠮷", "占\n道", .. Enumerable.Range(0, 200).Select(_ => string.Concat(Enumerable.Range(0, chance.Next(1, 40)).Select(_ => alphabet[chance.Next(alphabet.Length)])))];
        await using var connection = new NpgsqlConnection(hub.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT search_pieces(t) FROM unnest($1) WITH ORDINALITY AS each (t, n) ORDER BY n", connection) { Parameters = { new NpgsqlParameter<string[]> { TypedValue = texts } } };
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        foreach (var text in texts)
        {
            Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
            var characters = text.EnumerateRunes().Select(r => r.ToString()).ToList();
            Assert.Equal(characters.Concat(characters.Zip(characters.Skip(1), string.Concat)).ToHashSet(), reader.GetFieldValue<string[]>(0).ToHashSet());
        }
    }

    [Fact]
    public async Task An_empty_text_has_none()
    {
        await using var connection = new NpgsqlConnection(hub.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("SELECT search_pieces('')", connection);

        Assert.Empty((string[])(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!);
    }
}
