using System.Diagnostics;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Bench;

/// <summary>A provider started as the engine starts it, in attach mode: no engine to talk to.</summary>
internal sealed class ProviderProcess : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    private ProviderProcess(Process process, int port) => (_process, Port, Channel) = (process, port, new GrpcChannel($"127.0.0.1:{port}"));

    public int Port { get; }

    public GrpcChannel Channel { get; }

    public static async Task<ProviderProcess> StartAsync(string binary, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(binary) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync();
        return new ProviderProcess(process, int.Parse(port!));
    }

    /// <summary>Resident memory in MiB.</summary>
    public double Memory() => Status("VmRSS:") / 1024;

    /// <summary>The most memory that was resident so far, in MiB.</summary>
    public double PeakMemory() => Status("VmHWM:") / 1024;

    /// <summary>CPU time used so far in seconds, user and system.</summary>
    public double Cpu()
    {
        var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(' ');
        return (double.Parse(fields[13]) + double.Parse(fields[14])) / TicksPerSecond;
    }

    /// <summary>Sends SIGINT; returns the milliseconds until the process is gone.</summary>
    public async Task<double> InterruptAsync()
    {
        // The signal is sent by this process itself: starting kill(1) would be measured too.
        var sent = Stopwatch.GetTimestamp();
        if (Signals.Send(_process.Id, Signals.Interrupt) != 0)
            throw new InvalidOperationException("the signal could not be sent");
        await _process.WaitForExitAsync();
        return Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(text => text.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]);
    }

    public void Dispose()
    {
        Channel.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
