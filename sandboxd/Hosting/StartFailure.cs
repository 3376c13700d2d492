namespace Sandboxd.Hosting;

/// <summary>Why sandboxd did not start; the number is its exit code.</summary>
internal enum StartFailure
{
    BadArguments = 2,
    CorruptState = 3,
    PortInUse = 4,
    HomeInUse = 5,
    HomeUnusable = 6,
    RuntimeRefused = 7,
}
