using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Sandboxd.Runtime;

/// <summary>Decides when an ended command's output is complete, although something it left behind may hold its streams open.</summary>
internal static class OutputEnd
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>Waits until <paramref name="reading"/> is done, or until nothing is left in the streams for a quarter of a second.</summary>
    public static async Task WaitAsync(ISandboxProcess process, Task reading, TimeProvider time, CancellationToken cancel)
    {
        var from = time.GetTimestamp();
        do
        {
            await Task.WhenAny(reading, Task.Delay(Grace, time, cancel));
        }
        while (!reading.IsCompleted && (HasMore(process.Output) || HasMore(process.Error)) && time.GetElapsedTime(from) < Longest);
    }

    /// <summary>Whether a pipe holds bytes that nobody has read yet.</summary>
    public static bool HasMore(Stream stream)
    {
        if (stream is not PipeStream { SafePipeHandle: { IsInvalid: false, IsClosed: false } handle } || OperatingSystem.IsWindows())
            return false;
        var asked = new PollRequest { Descriptor = (int)handle.DangerousGetHandle(), Events = Readable };
        return NativePoll(ref asked, 1, 0) > 0 && (asked.Answers & Readable) != 0;
    }

    private const short Readable = 1;

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Answers;
    }

    // No method of the base library tells whether a pipe holds bytes without taking them.
#pragma warning disable SYSLIB1054 // blittable arguments need no generated marshalling
    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativePoll(ref PollRequest requests, nuint count, int milliseconds);
#pragma warning restore SYSLIB1054
}
