using Sandboxd.State;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>Finds out whether this machine lets sandboxes be isolated, by isolating one for a moment.</summary>
internal static class NamespaceProbe
{
    /// <summary>The runtime, or why there is none.</summary>
    public static async Task<(NamespaceRuntime? Runtime, string? Refusal)> TryAsync(SandboxdHome home, IReadOnlyList<string> hidden, LauncherThread launcher)
    {
        if (!OperatingSystem.IsLinux())
            return (null, "namespaces are Linux's");
        var script = Path.Combine(home.Path, "boot.sh");
        await File.WriteAllTextAsync(script, Scripts.Boot);
        var runtime = new NamespaceRuntime(new NamespaceHost(Environment.IsPrivilegedProcess, script, [home.Path, .. hidden]), launcher);
        var folder = Path.Combine(home.Path, "probe");
        try
        {
            SandboxdHome.CreateFolder(folder);
            var sandbox = await runtime.StartAsync(new SandboxLaunch("probe", "probe", folder, StartCommand.Idle, new Dictionary<string, string>()));
            try
            {
                using var process = await sandbox.StartAsync(new ProcessSpec("true", []), CancellationToken.None);
                return await process.Exited is var code and not 0 ? (null, $"a trial command exited with code {code}") : (runtime, null);
            }
            finally
            {
                await sandbox.KillAsync();
            }
        }
        catch (Exception error) when (error is SandboxStartException or ProcessStartException)
        {
            return (null, error.Message);
        }
        finally
        {
            SandboxFolder.Remove(folder);
        }
    }
}
