namespace CampaignHub.Api.Tests.Harness;

/// <summary>Real data, kept beside the project and not in it: where it is absent its tests are skipped, but never on the build server.</summary>
public static class SharedData
{
    /// <summary>A file of the folder <c>shared/data</c> that stands beside the project's root, or beside a folder above it.</summary>
    public static string PathOf(string relative)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "CampaignHub.sln"))) root = root.Parent;
        Assert.True(root is not null, $"CampaignHub.sln was not found in any folder above {AppContext.BaseDirectory}.");
        for (var beside = root.Parent; beside is not null; beside = beside.Parent)
        {
            var path = Path.Combine(beside.FullName, "shared", "data", relative);
            if (File.Exists(path)) return path;
        }

        var missing = $"This test reads real data that is not part of the repository: put it at {Path.GetFullPath(Path.Combine(root.FullName, "..", "shared", "data", relative))}.";
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail(missing);
        Assert.Skip(missing);
        return "";
    }
}
