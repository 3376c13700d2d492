using System.Runtime.InteropServices;

namespace Sandboxes.Bench;

/// <summary>The figures with their method, in Markdown.</summary>
internal static class Report
{
    public static string Render(string binary, StartResult start, ThroughputResult check, ThroughputResult diff, UploadResult upload, IReadOnlyList<FleetResult> fleet) => $"""
        # Benchmark of the published provider

        Made by `make bench`; the next run overwrites it. Machine: {Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}.
        Binary: {new FileInfo(binary).Length / 1024 / 1024} MiB, published ReadyToRun, self-contained, trimmed, single file.

        | what | figure | budget |
        | --- | --- | --- |
        | start until the port line | {start.Port.Show("ms")} | |
        | start until Configure, Check and Diff are answered | {start.FirstThree.Show("ms")} | 80 ms |
        | resident memory after them | {start.Memory.Show("MiB")} | 45 MiB |
        | SIGINT until the process is gone | {start.Gone.Show("ms", "0.0")} | 50 ms |
        | Check a second | {check.PerSecond:#,0} | 80,000 |
        | CPU of the provider per Check | {check.CpuMicroseconds:0.0} µs | 13 µs |
        | Diff a second, with a true detailed diff | {diff.PerSecond:#,0} | 80,000 |
        | CPU of the provider per Diff | {diff.CpuMicroseconds:0.0} µs | 13 µs |
        | a file of 200 MB into a local sandbox | {upload.Seconds:0.0} s | |
        | most memory of the provider while it goes up | {upload.PeakMemory:0} MiB | 150 MiB |

        A fleet of {FleetBench.Size:#,0} over a network of {FleetBench.Latency.TotalMilliseconds} ms, {FleetBench.Parallel} calls at once:

        | operation | seconds | requests to the cloud | most memory so far |
        | --- | --- | --- | --- |
        {string.Join('\n', fleet.Select(Row))}

        ## Method

        Figures of starts are the median of 20 (least to most), after three that do not count; each starts the binary anew, as the engine does, and times it
        from before the process is created. Throughput is the median of five runs, each of one process, 32 callers over one connection, a bag of 12 properties, 8 seconds after a
        warm-up of 5; caller and provider share the machine, and the caller sends one encoded call again and again and reads of the answers only their status. CPU is user and system time of the provider's process from /proc, divided by the calls.
        The file is a SandboxFile made through Create from a file asset, hashed, sent and compared; memory is the peak that Linux kept of the process.
        The fleet is made of containers in a sandboxd that simulates them, answers each request 50 ms late and keeps to the service's published rate limits: 500 creates a
        minute, so that the second half waits for the second minute and 60 s is the least that a create of 1,000 can take; the budget is 1.2 times that, 72 s. A create waits until its
        sandbox runs and answers a command, a refresh reads each, a destroy waits until the cloud says that it is gone.
        Nothing is asserted in tests: compare runs of one machine only.

        """;

    private static string Row(FleetResult result) =>
        $"| {result.Operation} | {result.Seconds:0.0} | {string.Join(", ", result.Requests.OrderByDescending(route => route.Value).Select(route => $"{route.Value:#,0} × {route.Key}"))} | {result.PeakMemory:0} MiB |";
}
