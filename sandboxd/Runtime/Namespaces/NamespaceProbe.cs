using Sandboxd.State;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>
/// Finds out whether this machine lets sandboxes be isolated, by isolating one for a moment. A machine that refuses does so each time;
/// one that is merely busy must not pass for one, as sandboxes would then run without isolation.
/// </summary>
internal static class NamespaceProbe
{
    private const int Tries = 3;

    /// <summary>The runtime, or why there is none.</summary>
    public static async Task<(NamespaceRuntime? Runtime, string? Refusal)> TryAsync(SandboxdHome home, IReadOnlyList<string> hidden, LauncherThread launcher)
    {
        if (!OperatingSystem.IsLinux())
            return (null, "namespaces are Linux's");
        var script = Path.Combine(home.Path, "boot.sh");
        await File.WriteAllTextAsync(script, Scripts.Boot);
        var runtime = new NamespaceRuntime(new NamespaceHost(Environment.IsPrivilegedProcess, script, [home.Path, .. hidden]), launcher);
        string? refusal = null;
        for (var i = 0; i < Tries; i++)
        {
            refusal = await RefusalAsync(runtime, Path.Combine(home.Path, "probe"));
            if (refusal is null)
                return (runtime, null);
        }

        return (null, refusal);
    }

    /// <summary>Isolates a sandbox and runs a command in it; null when both went well.</summary>
    private static async Task<string?> RefusalAsync(NamespaceRuntime runtime, string folder)
    {
        try
        {
            SandboxdHome.CreateFolder(folder);
            var sandbox = await runtime.StartAsync(new SandboxLaunch("probe", "probe", folder, StartCommand.Idle, new Dictionary<string, string>()));
            try
            {
                using var process = await sandbox.StartAsync(new ProcessSpec("true", []), CancellationToken.None);
                return await process.Exited is var code and not 0 ? $"a trial command exited with code {code}" : null;
            }
            finally
            {
                await sandbox.KillAsync();
            }
        }
        catch (Exception error) when (error is SandboxStartException or ProcessStartException)
        {
            return error.Message;
        }
        finally
        {
            SandboxFolder.Remove(folder);
        }
    }
}
