using System.Collections.Frozen;

namespace Sandboxes.Engine.Schema;

/// <summary>A set of properties, in the schema's order. Immutable.</summary>
public sealed class ObjectSchema
{
    /// <summary>No properties at all.</summary>
    public static readonly ObjectSchema Empty = new([]);

    private readonly FrozenDictionary<string, PropertySchema> _byName;

    internal ObjectSchema(IReadOnlyList<PropertySchema> properties)
    {
        Properties = [.. properties];
        _byName = properties.ToFrozenDictionary(property => property.Name, StringComparer.Ordinal);
        Autonamed = properties.FirstOrDefault(property => property.Autonamed);
    }

    /// <summary>The properties, in the schema's order.</summary>
    public IReadOnlyList<PropertySchema> Properties { get; }

    /// <summary>The property that names itself when it is not set; null when there is none.</summary>
    public PropertySchema? Autonamed { get; }

    /// <summary>The property called <paramref name="name"/>; null when there is none.</summary>
    public PropertySchema? Find(string name) => _byName.GetValueOrDefault(name);
}
