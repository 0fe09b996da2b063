using System.Linq.Expressions;
using CampaignHub.Api.Platform.Http;
using CampaignHub.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;
using NpgsqlTypes;

namespace CampaignHub.Api.Platform.Data;

/// <summary>
/// A folded column beside the names of a table, search_text, with an index of its fragments. It follows from the row and is written with it,
/// whoever saves; the audit does not tell of it.
/// </summary>
internal static class SearchColumns
{
    public const string Name = "SearchText";
    private const string Sources = "search-sources";
    private const string NoName = "-";
    private const int Batch = 1000;

    /// <summary>Lets the table be searched by its Chinese name and by the other texts named.</summary>
    public static void HasSearch<T>(this EntityTypeBuilder<T> table, string nameZh, params string[] others)
        where T : class
    {
        table.Property<string>(Name).IsRequired().HasDefaultValue("");
        table.HasIndex(Name).HasMethod("gin").HasOperators("gin_trgm_ops");
        table.Metadata.SetAnnotation(Sources, string.Join(' ', others.Prepend(nameZh)));
    }

    /// <summary>
    /// Lets the table be searched by what people wrote in it, without initials of readings. Its pieces of one and two characters have an index
    /// (ix_*_search_pieces, made in a migration: the model cannot say it), so that a Chinese word of two is found at once among a million rows.
    /// </summary>
    public static void HasTextSearch<T>(this EntityTypeBuilder<T> table, params string[] texts)
        where T : class
    {
        table.Property<string>(Name).IsRequired().HasDefaultValue("");
        table.HasIndex(Name).HasFilter("search_text = ''").HasDatabaseName($"ix_{table.Metadata.GetTableName()}_unfolded");
        table.Metadata.SetAnnotation(Sources, string.Join(' ', texts.Prepend(NoName)));
    }

    /// <summary>
    /// The rows whose names hold what somebody typed; all of them when nothing was. One or two characters fall below a trigram, and three are but one, so that those are
    /// looked up by the characters of the column first (ix_*_search_characters, made in a migration: the model cannot say it).
    /// </summary>
    public static IQueryable<T> Finding<T>(this IQueryable<T> rows, string? typed)
        where T : class
    {
        if (SearchText.Folded(typed) is not { } pattern) return rows;
        var characters = SearchFold.Of(typed!).Trim().EnumerateRunes().Select(r => r.ToString()).ToArray();
        if (characters.Length <= 3) rows = rows.Where(r => HubDbContext.HasCharacters(EF.Property<string>(r, Name), characters));
        return rows.Where(r => EF.Functions.Like(EF.Property<string>(r, Name), pattern, @"\"));
    }

    /// <summary>The rows whose text holds what somebody typed, or for which another condition is true; all of them when nothing was typed.</summary>
    public static IQueryable<T> Telling<T>(this IQueryable<T> rows, string? typed, Expression<Func<T, bool>>? or = null)
        where T : class
    {
        if (SearchText.Folded(typed) is not { } pattern) return rows;
        var pieces = SearchFold.Pieces(SearchFold.Of(typed!).Trim());
        Expression<Func<T, bool>> telling = r => HubDbContext.HasPieces(EF.Property<string>(r, Name), pieces) && EF.Functions.Like(EF.Property<string>(r, Name), pattern, @"\");
        return rows.Where(or is null ? telling : Expression.Lambda<Func<T, bool>>(Expression.OrElse(or.Body, ReplacingExpressionVisitor.Replace(telling.Parameters[0], or.Parameters[0], telling.Body)), or.Parameters));
    }

    /// <summary>
    /// The rows of which one written text, the last that <see cref="HasTextSearch"/> was given, holds what somebody typed; all of them when nothing was. The index finds the rows whose text
    /// holds it anywhere, the text itself decides.
    /// </summary>
    public static IQueryable<T> TellingLast<T>(this IQueryable<T> rows, string? typed, Expression<Func<T, string?>> text)
        where T : class
    {
        if (SearchText.Folded(typed) is not { } pattern) return rows;
        var row = text.Parameters[0];
        Expression<Func<string?, string, bool>> holds = (own, folded) =>
            own != null && own != "" && (EF.Functions.Like(HubDbContext.SplitPart(folded, "\n", -1), pattern, @"\") || EF.Functions.ILike(own, pattern, @"\"));
        Expression<Func<T, string>> folded = r => EF.Property<string>(r, Name);
        var body = ReplacingExpressionVisitor.Replace(holds.Parameters[0], text.Body, holds.Body);
        body = ReplacingExpressionVisitor.Replace(holds.Parameters[1], ReplacingExpressionVisitor.Replace(folded.Parameters[0], row, folded.Body), body);
        return rows.Telling(typed).Where(Expression.Lambda<Func<T, bool>>(body, row));
    }

    /// <summary>Writes the column of every row that waits to be saved.</summary>
    public static void Fold(HubDbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            if (SourcesOf(entry.Metadata) is not { } sources) continue;
            var texts = sources.Select(s => s == NoName ? null : (string?)entry.Property(s).CurrentValue).ToList();
            var folded = SearchFold.Column(texts[0], texts[1..]);
            var column = entry.Property(Name);
            if (!Equals(column.CurrentValue, folded)) column.CurrentValue = folded;
        }
    }

    /// <summary>Writes the column of rows that have none: those of before it was there, and of an older server beside this one.</summary>
    public static async Task FillAsync(HubDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var table in db.Model.GetEntityTypes().Where(t => SourcesOf(t) is not null))
        {
            while (await FillBatchAsync(connection, table, cancellationToken) == Batch)
            {
            }
        }
    }

    private static async Task<int> FillBatchAsync(NpgsqlConnection connection, IEntityType table, CancellationToken cancellationToken)
    {
        var sources = SourcesOf(table)!;
        var (name, columns) = (table.GetTableName()!, string.Join(", ", sources.Select(s => s == NoName ? "NULL::text" : table.FindProperty(s)!.GetColumnName())));
        var (ids, texts) = (new List<Guid>(), new List<string>());
        await using (var read = new NpgsqlCommand($"SELECT id, {columns} FROM {name} WHERE search_text = '' LIMIT {Batch}", connection))
        await using (var rows = await read.ExecuteReaderAsync(cancellationToken))
        {
            while (await rows.ReadAsync(cancellationToken))
            {
                var values = Enumerable.Range(1, sources.Length).Select(i => rows.IsDBNull(i) ? null : rows.GetString(i)).ToList();
                ids.Add(rows.GetGuid(0));
                texts.Add(SearchFold.Column(values[0], values[1..]) is { Length: > 0 } folded ? folded : "\n");
            }
        }

        if (ids.Count == 0) return 0;
        await using var write = new NpgsqlCommand($"UPDATE {name} AS t SET search_text = f.folded FROM unnest(@ids, @texts) AS f(id, folded) WHERE t.id = f.id AND t.search_text = ''", connection);
        write.Parameters.Add(new NpgsqlParameter("ids", NpgsqlDbType.Array | NpgsqlDbType.Uuid) { Value = ids.ToArray() });
        write.Parameters.Add(new NpgsqlParameter("texts", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = texts.ToArray() });
        await write.ExecuteNonQueryAsync(cancellationToken);
        return ids.Count;
    }

    private static string[]? SourcesOf(IReadOnlyTypeBase table) => (table.FindAnnotation(Sources)?.Value as string)?.Split(' ');
}
