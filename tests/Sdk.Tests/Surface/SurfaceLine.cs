namespace Sandboxes.Sdk.Tests.Surface;

/// <summary>One declaration of a type or a member, with the attribute that ties it to the wire.</summary>
internal sealed record SurfaceLine(string Type, string Text, string? Attribute) : IComparable<SurfaceLine>
{
    public int CompareTo(SurfaceLine? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{Type} | {Text} | {Attribute}";
}
