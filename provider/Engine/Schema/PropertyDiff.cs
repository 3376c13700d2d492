namespace Sandboxes.Engine.Schema;

/// <summary>One entry of a detailed diff.</summary>
/// <param name="Kind">How the value differs.</param>
/// <param name="InputDiff">True when old inputs were compared with new ones; false when, for want of old inputs, the old outputs were.</param>
public readonly record struct PropertyDiff(DiffKind Kind, bool InputDiff);
