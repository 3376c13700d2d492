using System.ComponentModel;

namespace Sandboxd.Runtime.Plain;

/// <summary>Runs sandboxes as plain processes in a folder: for machines without namespaces. Nothing is isolated.</summary>
internal sealed class PlainRuntime(LauncherThread launcher) : ISandboxRuntime
{
    private const string Main = "exec >> \"$0\" 2>&1; \"$@\" & wait $!";

    public string Name => "processes";

    public string Description => "plain processes in a folder, NOT isolated: commands see this machine's files, processes and network";

    public async Task<IRunningSandbox> StartAsync(SandboxLaunch launch)
    {
        var root = Path.Combine(launch.Folder, "root");
        Directory.CreateDirectory(PlainPath.Workspace(root));
        var spec = new ProcessSpec("/bin/sh", ["-c", Main, launch.LogFile, .. DefaultSignals.Of(launch.Command)]);
        try
        {
            var process = await launcher.StartAsync(PlainProcess.StartInfo(root, spec, launch.Environment, diesWithSandboxd: true));
            process.StandardInput.Close();
            return new PlainSandbox(launch.Id, await PlainProcess.AdoptAsync(process, withInput: false, CancellationToken.None), root, launch.Environment);
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or ProcessStartException)
        {
            throw new SandboxStartException($"the sandbox's process could not be started: {error.Message}", error);
        }
    }

    public IReadOnlyDictionary<string, long> MeasureMemory(IReadOnlyCollection<KeyValuePair<string, IRunningSandbox>> sandboxes) =>
        OperatingSystem.IsLinux()
            ? sandboxes.ToDictionary(pair => pair.Key, pair => MarkedProcesses.Of(pair.Key).Sum(id => ProcessMemory.Read($"/proc/{id}")), StringComparer.Ordinal)
            : new Dictionary<string, long>();
}
