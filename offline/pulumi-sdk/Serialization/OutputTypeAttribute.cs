namespace Pulumi;

/// <summary>Marks a class that a provider's answer is read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
