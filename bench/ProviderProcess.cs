using System.Diagnostics;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Bench;

/// <summary>A provider started as the engine starts it, in attach mode: no engine to talk to.</summary>
internal sealed class ProviderProcess : IDisposable
{
    private const double TicksPerSecond = 100;

    private readonly Process _process;

    private ProviderProcess(Process process, GrpcChannel channel) => (_process, Channel) = (process, channel);

    public GrpcChannel Channel { get; }

    public static async Task<ProviderProcess> StartAsync(string binary)
    {
        var process = Process.Start(new ProcessStartInfo(binary) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var port = await process.StandardOutput.ReadLineAsync();
        return new ProviderProcess(process, new GrpcChannel($"127.0.0.1:{port}"));
    }

    /// <summary>Resident memory in MiB.</summary>
    public double Memory()
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

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

    public void Dispose()
    {
        Channel.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
