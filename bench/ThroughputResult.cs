namespace Sandboxes.Bench;

/// <summary>Calls a second, and the provider's own CPU for each.</summary>
internal sealed record ThroughputResult(double PerSecond, double CpuMicroseconds);
