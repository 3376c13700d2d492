using Sandboxd.Routes.Gateway;
using Sandboxd.Runtime;

namespace Sandboxd.Jobs;

/// <summary>Reads the background jobs of a sandbox from its files.</summary>
internal static class JobFiles
{
    private const int MostOutput = 256 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>All jobs, by their ids. Throws <see cref="ProcessStartException"/> when the sandbox lets nobody look.</summary>
    public static async Task<IReadOnlyList<BackgroundJob>> ReadAsync(IRunningSandbox sandbox, TimeProvider time, CancellationToken cancel)
    {
        try
        {
            using var process = await sandbox.StartAsync(new ProcessSpec("/bin/sh", ["-c", Scripts.Jobs]) { WorkingDirectory = "/" }, cancel);
            var output = new OutputBuffer(MostOutput);
            var reading = output.FillAsync(process.Output, cancel);
            if (!await CommandEnd.WaitAsync(process, Patience, time, cancel))
                throw new ProcessStartException($"its jobs could not be read within {Patience.TotalSeconds} s");
            await reading;
            return await process.Exited is var code and not 0
                ? throw new ProcessStartException($"its jobs could not be read (exit code {code})")
                : [.. output.ToString().Split('\n').Select(BackgroundJob.Parse).OfType<BackgroundJob>()];
        }
        catch (ObjectDisposedException)
        {
            throw new ProcessStartException("the sandbox has ended");
        }
    }
}
