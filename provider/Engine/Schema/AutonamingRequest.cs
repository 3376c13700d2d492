namespace Sandboxes.Engine.Schema;

/// <summary>What a Check says about automatic names.</summary>
/// <param name="LogicalName">The resource's logical name.</param>
/// <param name="RandomSeed">Random bytes of this operation; the same ones give the same name.</param>
/// <param name="Mode">The user's <c>pulumi:autonaming</c>; null when the engine sent none (the default, and older engines).</param>
/// <param name="ProposedName">The engine's proposal; null or empty when it made none.</param>
public sealed record AutonamingRequest(string LogicalName, ReadOnlyMemory<byte> RandomSeed, AutonamingMode? Mode = null, string? ProposedName = null);
