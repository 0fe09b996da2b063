using System.Text.RegularExpressions;
using CampaignHub.Api.Tests.Harness;

namespace CampaignHub.Api.Tests.Architecture;

public sealed partial class DocumentLinksTests
{
    [Fact]
    public void Every_link_from_one_document_to_a_file_leads_somewhere()
    {
        var documents = Repository.SourceFiles("docs", "*.md").Append(Repository.PathTo("README.md"));

        var dead = from document in documents
                   from Match link in Link().Matches(File.ReadAllText(document))
                   let target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, link.Groups[1].Value))
                   where !File.Exists(target) && !Directory.Exists(target)
                   select $"{Path.GetRelativePath(Repository.Root, document)}: {link.Groups[1].Value}";

        Assert.Equal([], dead);
    }

    [GeneratedRegex(@"(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();
}
