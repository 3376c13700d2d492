namespace Sandboxes.Engine.Values;

/// <summary>What an unknown value will be. Each kind has its own sentinel on the wire (protocol reference 1.6).</summary>
public enum UnknownKind
{
    /// <summary>A string, or not said: what senders normally use.</summary>
    String,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A list.</summary>
    Array,

    /// <summary>An asset.</summary>
    Asset,

    /// <summary>An archive.</summary>
    Archive,

    /// <summary>An object.</summary>
    Object,
}
