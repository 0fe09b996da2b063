using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CampaignHub.Api.Platform.Data;

/// <summary>Under which user a PostgreSQL program runs: PostgreSQL refuses uid 0, so root hands it to an unprivileged user.</summary>
internal sealed class PostgresPrivileges
{
    private const int Nobody = 65534;
    private const int CapDacOverride = 1;
    private const int CapDacReadSearch = 2;

    private readonly bool root;
    private readonly int uid;
    private readonly int gid;
    private readonly string? capability;

    private PostgresPrivileges(bool root, int uid, int gid, string? capability) =>
        (this.root, this.uid, this.gid, this.capability) = (root, uid, gid, capability);

    /// <summary>
    /// Chooses the user: the present one, or for root the owner of an existing cluster, else nobody. Where that user cannot walk down to the paths
    /// (a clone under /root or a private temporary directory) it keeps one capability that opens directories, and no other.
    /// </summary>
    public static PostgresPrivileges For(string clusterDirectory, params string[] paths)
    {
        if (!Environment.IsPrivilegedProcess)
            return new PostgresPrivileges(root: false, 0, 0, null);
        var (uid, gid) = OwnerOf(clusterDirectory);
        if (uid == 0)
            (uid, gid) = (Nobody, Nobody);
        var reachable = paths.All(CanBeWalkedByAnyone);
        return new PostgresPrivileges(root: true, uid, gid, reachable ? null : DirectoryCapability());
    }

    /// <summary>The program wrapped so that it leaves the terminal's process group, drops privileges and hears of its parent thread's death.</summary>
    public ProcessStartInfo Wrap(string program, string deathSignal)
    {
        // Without setsid, Ctrl+C in a terminal would reach PostgreSQL before the server has answered its last requests.
        var start = new ProcessStartInfo("setsid") { WorkingDirectory = "/", RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add("setpriv");
        if (root)
        {
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--reuid={uid}"));
            start.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--regid={gid}"));
            start.ArgumentList.Add("--clear-groups");
            if (capability is not null)
            {
                // PostgreSQL asks access(2) about its own files, which forgets capabilities of a user other than root unless told not to.
                start.ArgumentList.Add("--securebits=+no_setuid_fixup");
                start.ArgumentList.Add($"--inh-caps=+{capability}");
                start.ArgumentList.Add($"--ambient-caps=+{capability}");
            }
        }
        start.ArgumentList.Add($"--pdeathsig={deathSignal}");
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(program);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal) || k.StartsWith("LC_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
        return start;
    }

    /// <summary>Hands a path over to the user PostgreSQL runs under.</summary>
    public void Own(string path)
    {
        if (root && Chown(Encoding.UTF8.GetBytes(path + '\0'), (uint)uid, (uint)gid) != 0)
            throw new EmbeddedPostgresException($"{path} cannot be handed to user {uid}: error {Marshal.GetLastPInvokeError()}.");
    }

    public static void Signal(int processId, PosixStopSignal signal) => _ = Kill(processId, (int)signal);

    private static (int Uid, int Gid) OwnerOf(string directory)
    {
        if (!Directory.Exists(directory))
            return (0, 0);
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%u %g", directory]) { RedirectStandardOutput = true })!;
        var ids = stat.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        stat.WaitForExit();
        return (int.Parse(ids[0], CultureInfo.InvariantCulture), int.Parse(ids[1], CultureInfo.InvariantCulture));
    }

    private static bool CanBeWalkedByAnyone(string path)
    {
        for (var directory = new DirectoryInfo(path).Parent; directory is not null; directory = directory.Parent)
        {
            if (directory.Exists && !directory.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return false;
        }
        return true;
    }

    private static string DirectoryCapability()
    {
        var line = File.ReadLines("/proc/self/status").First(l => l.StartsWith("CapEff:", StringComparison.Ordinal));
        var held = ulong.Parse(line["CapEff:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if ((held >> CapDacReadSearch & 1) == 1)
            return "dac_read_search";
        if ((held >> CapDacOverride & 1) == 1)
            return "dac_override";
        throw new EmbeddedPostgresException("The data or binaries directory lies below a private directory and root has been stripped of the right to share it. "
            + "Choose a data directory every user can walk to, or set ConnectionStrings__CampaignHub.");
    }

    [DllImport("libc", EntryPoint = "chown", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Chown(byte[] path, uint owner, uint group);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int processId, int signal);
}

/// <summary>PostgreSQL's three ways to stop: fast (roll back and checkpoint), immediate (recover at next start), and the kernel's.</summary>
internal enum PosixStopSignal
{
    Fast = 2,
    Immediate = 3,
    Kill = 9,
}
