using System.Runtime.InteropServices;

namespace Sandboxes.Bench;

/// <summary>The figures with their method, in Markdown.</summary>
internal static class Report
{
    public static string Render(string binary, StartResult start, ThroughputResult check, ThroughputResult diff, UploadResult upload) => $"""
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

        ## Method

        Figures of starts are the median of 20 (least to most), after three that do not count; each starts the binary anew, as the engine does, and times it
        from before the process is created. Throughput is one process, 32 callers over one connection, a bag of 12 properties, 8 seconds after a
        warm-up of 5; caller and provider share the machine, and the caller sends one encoded call again and again and reads of the answers only their status. CPU is user and system time of the provider's process from /proc, divided by the calls.
        The file is a SandboxFile made through Create from a file asset, hashed, sent and compared; memory is the peak that Linux kept of the process.
        Nothing is asserted in tests: compare runs of one machine only.

        """;
}
