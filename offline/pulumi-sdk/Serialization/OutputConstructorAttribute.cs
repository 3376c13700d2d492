namespace Pulumi;

/// <summary>Marks the constructor that fills an output type; its parameters have the names of the wire.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
