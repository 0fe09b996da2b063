using System.Text.RegularExpressions;
using CampaignHub.Api.Platform.Data;
using CampaignHub.Api.Platform.Pipeline;
using CampaignHub.Api.Tests.Harness;
using CampaignHub.Domain.Common;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.EntityFrameworkCore;

namespace CampaignHub.Api.Tests.Architecture;

public sealed partial class BorderTests(Hub hub) : IClassFixture<Hub>
{
    [Fact]
    public void Platform_knows_no_feature()
    {
        var crossings = Repository.SourceFiles("src/CampaignHub.Api/Platform").SelectMany(file => Usings(file)
            .Where(u => u.Name!.ToString().StartsWith("CampaignHub.Api.Features", StringComparison.Ordinal)).Select(u => $"{Place(file, u)} uses {u.Name}"));

        Assert.Empty(crossings);
    }

    [Fact]
    public void Only_the_pipeline_names_the_mediator_and_only_one_file_names_the_scheduler()
    {
        var crossings = Repository.SourceFiles("src/CampaignHub.Api").SelectMany(file => Usings(file)
            .Where(u => (u.Name!.ToString() == "MediatR" && !file.Contains("/Platform/Pipeline/", StringComparison.Ordinal))
                || (u.Name.ToString().StartsWith("Quartz", StringComparison.Ordinal) && !file.EndsWith("/QuartzTicks.cs", StringComparison.Ordinal)))
            .Select(u => $"{Place(file, u)} uses {u.Name}"));

        Assert.Empty(crossings);
    }

    [Fact]
    public void No_migration_carries_a_copy_of_the_model()
    {
        var copies = Directory.GetFiles(Repository.PathTo("src", "CampaignHub.Api", "Platform", "Data", "Migrations"), "*.Designer.cs").Select(Path.GetFileName).ToList();

        Assert.True(copies.Count == 0, $"docs/guides/change-the-schema.md says what to do with {string.Join(", ", copies)}.");
    }

    /// <summary>Several columns of one row, picked inside another query, become a numbering of the whole table; a join is an index lookup.</summary>
    [Fact]
    public void Names_out_of_large_tables_are_joined()
    {
        var picked = Repository.SourceFiles("src/CampaignHub.Api/Features").SelectMany(file => File.ReadLines(file).Where(line => PickedRow().IsMatch(line)).Select(line => $"{Repository.Relative(file)}: {line.Trim()}"));

        Assert.Empty(picked);
    }

    [Fact]
    public void Handlers_never_save()
    {
        var saves = Repository.SourceFiles("src/CampaignHub.Api/Features").SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>().Where(m => m.Name.Identifier.Text is "SaveChanges" or "SaveChangesAsync").Select(m => Place(file, m)))
            .Where(place => !place.Contains("/Features/Demo/", StringComparison.Ordinal));

        Assert.Empty(saves);
    }

    [Fact]
    public void A_file_is_named_after_a_type_in_it()
    {
        var strays = Repository.SourceFiles("src").Where(f => Path.GetFileName(f) is not "Program.cs" && !f.EndsWith("Sets.cs", StringComparison.Ordinal) && !f.EndsWith("/Records.cs", StringComparison.Ordinal))
            .Where(file => !TypesIn(file).Any(type => Path.GetFileName(file).Split('.')[0].TrimEnd('s') == type.TrimEnd('s')))
            .Select(Repository.Relative);

        Assert.Empty(strays);
    }

    [Fact]
    public void Every_command_and_query_has_a_test_class_of_its_name()
    {
        var tests = Directory.EnumerateFiles(Repository.PathTo("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).ToHashSet();
        var untested = typeof(HubDbContext).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICommand<>) || i.GetGenericTypeDefinition() == typeof(IQuery<>))))
            .Select(t => t.Name).Where(name => !tests.Contains($"{name}Tests"));

        Assert.Empty(untested);
    }

    [Fact]
    public void Refusal_codes_are_unique_and_speak_both_languages()
    {
        var refusals = new[] { typeof(Refusal).Assembly, typeof(HubDbContext).Assembly }.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
            .Where(p => p.PropertyType == typeof(Refusal)).Select(p => (Refusal)p.GetValue(null)!).ToList();

        Assert.NotEmpty(refusals);
        Assert.Empty(refusals.GroupBy(r => r.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(refusals, r => Assert.Matches("[\u4e00-\u9fff].*。$", r.Chinese));
        Assert.All(refusals, r => Assert.Matches("^[A-Z].*\\.$", r.English));
    }

    [Fact]
    public async Task The_model_has_no_change_without_a_migration() =>
        Assert.False(await hub.InDatabaseAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())), "Run: dotnet ef migrations add NAME --project src/CampaignHub.Api");

    private static IEnumerable<UsingDirectiveSyntax> Usings(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetCompilationUnitRoot().Usings.Where(u => u.Name is not null);

    private static IEnumerable<string> TypesIn(string file) => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(t => t.Identifier.Text);

    private static string Place(string file, Microsoft.CodeAnalysis.SyntaxNode node) =>
        $"{Repository.Relative(file)}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";

    [GeneratedRegex(@"^\s+\w+ = db\.(Cases|CaseEvents|Points|Areas|StaffMembers)\.Where\(.*\)\.Select\(\w+ => new \{.*\}\)\.First(OrDefault)?\(\)")]
    private static partial Regex PickedRow();
}
