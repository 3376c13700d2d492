namespace Sandboxes.Bench;

/// <summary>One operation on a whole fleet.</summary>
/// <param name="Operation">What was done.</param>
/// <param name="Seconds">From the first call to the last answer.</param>
/// <param name="PeakMemory">The most memory of the provider so far, in MiB.</param>
/// <param name="Requests">Requests by route.</param>
internal sealed record FleetResult(string Operation, double Seconds, double PeakMemory, IReadOnlyDictionary<string, int> Requests);
