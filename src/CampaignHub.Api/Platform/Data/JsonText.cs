using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Reads a JSON column as text within a query, to search in it.</summary>
internal static class JsonText
{
    public static string Of(string json) => throw new InvalidOperationException("Only for queries.");

    public static void Map(ModelBuilder model) => model.HasDbFunction(typeof(JsonText).GetMethod(nameof(Of))!)
        .HasTranslation(arguments => new SqlUnaryExpression(ExpressionType.Convert, arguments[0], typeof(string), new StringTypeMapping("text", DbType.String)));
}
