namespace Sandboxes.Engine.Values;

/// <summary>Reads and writes the wire form of property values.</summary>
public static partial class PropertyCodec
{
}
