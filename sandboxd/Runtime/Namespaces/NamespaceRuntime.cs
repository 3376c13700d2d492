using System.Diagnostics;

namespace Sandboxd.Runtime.Namespaces;

/// <summary>Runs each sandbox as an isolated process tree with its own root, by util-linux and mount alone.</summary>
internal sealed class NamespaceRuntime(NamespaceHost host, LauncherThread launcher) : ISandboxRuntime
{
    public string Name => "namespaces";

    public string Description => host.IsRoot
        ? "isolated process trees with their own root, processes, users and network; no network beyond their own loopback"
        : "isolated process trees inside a user namespace; no network beyond their own loopback; host files of other owners are read-only";

    public async Task<IRunningSandbox> StartAsync(SandboxLaunch launch)
    {
        var process = await Launch(launch);
        try
        {
            var init = await ReadyAsync(process);
            var sandbox = new NamespaceSandbox(process, init, NamespaceHandles.Open(host.IsRoot, init, process.Id), launch.Environment);
            // Only now may the command run: it could end before its namespaces are held.
            await process.StandardInput.WriteLineAsync("go");
            process.StandardInput.Close();
            return sandbox;
        }
        catch
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
            throw;
        }
    }

    public IReadOnlyDictionary<string, long> MeasureMemory(IReadOnlyCollection<KeyValuePair<string, IRunningSandbox>> sandboxes)
    {
        var byNamespace = PidNamespaceMemory.Measure(sandboxes.Select(pair => (pair.Value as NamespaceSandbox)?.PidNamespace).OfType<string>().ToHashSet(StringComparer.Ordinal));
        var result = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (id, sandbox) in sandboxes)
        {
            if (sandbox is NamespaceSandbox { PidNamespace: { } name } && byNamespace.TryGetValue(name, out var bytes))
                result[id] = bytes;
        }

        return result;
    }

    private async Task<Process> Launch(SandboxLaunch launch)
    {
        var info = new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", .. host.StartArguments(launch.Command)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = launch.Folder,
        };
        info.Environment.Clear();
        foreach (var (name, value) in host.StartEnvironment(launch))
            info.Environment[name] = value;
        try
        {
            return await launcher.StartAsync(info);
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new SandboxStartException($"the sandbox's process could not be started: {error.Message}", error);
        }
    }

    /// <summary>Waits until the boot script says that the root stands; gives the host's id of the sandbox's first process.</summary>
    private static async Task<int> ReadyAsync(Process process)
    {
        var line = await process.StandardOutput.ReadLineAsync();
        if (line is not null && line.StartsWith("ready ", StringComparison.Ordinal) && int.TryParse(line.AsSpan(6), out var init))
            return init;
        var errors = await process.StandardError.ReadToEndAsync();
        throw new SandboxStartException($"the sandbox's root could not be built: {(errors.Length > 0 ? errors.Trim() : "no reason was given")}");
    }
}
