namespace Sandboxd.Faults;

/// <summary>What a fault may befall: a request, with the sandbox it is about, or a new sandbox.</summary>
internal sealed record FaultTarget(string? Method, string? Path, string? Name, IReadOnlyList<string> Labels);
