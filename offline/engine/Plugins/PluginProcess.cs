using System.Diagnostics;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Plugins;

/// <summary>A running provider binary. Protocol reference 2.1: arguments, port line, SIGINT with 5 s of grace, then SIGKILL.</summary>
internal sealed class PluginProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly TimeProvider _clock;
    private readonly List<string> _stderr = [];

    private PluginProcess(Process process, TimeProvider clock)
    {
        _process = process;
        _clock = clock;
    }

    public int Port { get; private set; }

    public static async Task<PluginProcess> StartAsync(string binary, string directory, string engineAddress,
        IEnumerable<KeyValuePair<string, string>> environment, TimeProvider clock)
    {
        var start = new ProcessStartInfo(binary) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(engineAddress);
        ProcessGroup.Isolate(start);
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var plugin = new PluginProcess(Process.Start(start) ?? throw new StateException($"{binary} could not be started"), clock);
        plugin.CollectErrors();
        try
        {
            plugin.Port = await plugin.ReadPortAsync(binary);
        }
        catch
        {
            await plugin.DisposeAsync();
            throw;
        }

        return plugin;
    }

    public async ValueTask DisposeAsync()
    {
        ProcessGroup.Signal(_process, ProcessGroup.Interrupt);
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Grace, _clock);
        }
        catch (TimeoutException)
        {
            // The kill below ends it.
        }

        ProcessGroup.KillAll(_process);
        _process.Dispose();
    }

    /// <summary>What it wrote to standard error, for the case that it died.</summary>
    public string Errors()
    {
        lock (_stderr)
            return string.Join('\n', _stderr.TakeLast(20));
    }

    private async Task<int> ReadPortAsync(string binary)
    {
        string? line;
        try
        {
            line = await _process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit, _clock);
        }
        catch (TimeoutException late)
        {
            throw new StateException($"{binary} printed no port within {StartLimit.TotalSeconds} s", late);
        }

        // Nothing after the port line concerns the engine, yet an undrained pipe would stop the provider.
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        if (int.TryParse(line?.Trim(), out var port) && port is > 0 and < 65536)
            return port;
        throw new StateException(line is null
            ? $"{binary} ended before it printed its port: {Errors()}"
            : $"{binary} wrote an invalid port: '{line}' where only digits may stand");
    }

    private void CollectErrors()
    {
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_stderr)
            {
                if (line.Data is not null)
                    _stderr.Add(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }
}
