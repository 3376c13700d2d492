using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>One property of a resource, a function or an object type. Immutable.</summary>
public sealed record PropertySchema
{
    /// <summary>Its name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Its type.</summary>
    public required TypeSchema Type { get; init; }

    /// <summary>What users read about it, in Markdown; empty when the schema says nothing.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether it must be set.</summary>
    public bool Required { get; init; }

    /// <summary>Whether its value is always a secret.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether a change replaces the resource.</summary>
    public bool WillReplaceOnChanges { get; init; }

    /// <summary>Its value when it is not set; null when there is none.</summary>
    public PropertyValue? Default { get; init; }

    /// <summary>The only value it may have; null when there is none.</summary>
    public PropertyValue? Const { get; init; }

    /// <summary>Ranges and lengths; null when there are none.</summary>
    public ValueLimits? Limits { get; init; }

    /// <summary>Whether the list is a set: order and repeats do not matter.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether an empty list or map means the same as none.</summary>
    public bool EmptyIsUnset { get; init; }

    /// <summary>Whether it gets a name made from the resource's logical name when it is not set.</summary>
    public bool Autonamed { get; init; }
}
