namespace CampaignHub.Api.Tests.Harness;

/// <summary>Finds the sources that a test reads as text.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every file of a pattern below a folder, without installed, built or generated ones.</summary>
    public static IEnumerable<string> SourceFiles(string folder, string pattern = "*.cs") =>
        Directory.EnumerateFiles(PathTo(folder), pattern, SearchOption.AllDirectories)
            .Where(f => !Array.Exists(["/node_modules/", "/obj/", "/bin/", "/Migrations/"], part => f.Contains(part, StringComparison.Ordinal)));

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    /// <summary>
    /// Compares what the program says of itself with the committed file. Run with UPDATE_APPROVED=1 to accept the change; the
    /// difference then shows in the commit.
    /// </summary>
    public static void Approve(string approvedFile, string actual)
    {
        var path = PathTo(approvedFile.Split('/'));
        if (Environment.GetEnvironmentVariable("UPDATE_APPROVED") == "1") File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{approvedFile} is missing; run the tests once with UPDATE_APPROVED=1.");
        var approved = File.ReadAllText(path);
        if (approved == actual) return;
        var (old, now) = (approved.Split('\n'), actual.Split('\n'));
        var line = Enumerable.Range(0, Math.Min(old.Length, now.Length)).FirstOrDefault(i => old[i] != now[i], Math.Min(old.Length, now.Length));
        Assert.Fail($"{approvedFile} has drifted at line {line + 1}:\n- {old.ElementAtOrDefault(line)}\n+ {now.ElementAtOrDefault(line)}\nRun the tests with UPDATE_APPROVED=1 if the change is meant.");
    }

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "CampaignHub.sln"))) return directory.FullName;
        }

        throw new InvalidOperationException("CampaignHub.sln was not found above the test binaries.");
    }
}
