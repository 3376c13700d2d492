namespace Sandboxes.Bench;

/// <summary>A large file on its way into a sandbox.</summary>
/// <param name="Seconds">From the call to its answer.</param>
/// <param name="PeakMemory">The most memory of the provider, in MiB.</param>
internal sealed record UploadResult(double Seconds, double PeakMemory);
