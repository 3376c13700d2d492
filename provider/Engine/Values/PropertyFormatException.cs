namespace Sandboxes.Engine.Values;

/// <summary>A wire value or a property path is not of any form that the protocol knows (protocol reference 1.6, 1.7).</summary>
/// <param name="message">What is wrong and what is accepted; never holds a property's value.</param>
public sealed class PropertyFormatException(string message) : FormatException(message);
