namespace Sandboxes.Bench;

/// <summary>What one start costs.</summary>
internal sealed record StartResult(Spread Port, Spread FirstThree, Spread Memory, Spread Gone);
