namespace Sandboxes.SdkGenerator.Model;

/// <summary>The type of a property, as far as C# cares.</summary>
internal abstract record PropertyType
{
    private PropertyType()
    {
    }

    /// <summary>A type with one C# name everywhere: <c>string</c>, <c>bool</c>, <c>object</c>, <c>AssetOrArchive</c>.</summary>
    public sealed record Simple(string Name, bool IsValue) : PropertyType;

    public sealed record List(PropertyType Element) : PropertyType;

    public sealed record Map(PropertyType Element) : PropertyType;

    public sealed record Enumeration(Model.Enumeration Definition) : PropertyType;

    public sealed record Object(string Name) : PropertyType;
}
