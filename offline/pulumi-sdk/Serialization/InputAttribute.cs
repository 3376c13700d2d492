namespace Pulumi;

/// <summary>Gives an input its name on the wire.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }

    internal string Name { get; }

    internal bool IsRequired { get; }

    /// <summary>The value travels as JSON text: how a provider takes inputs that are not strings.</summary>
    internal bool Json { get; }
}
