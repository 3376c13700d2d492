namespace Sandboxes.Engine.Schema;

/// <summary>A set of properties, in the schema's order. Immutable.</summary>
public sealed class ObjectSchema
{
    /// <summary>No properties at all.</summary>
    public static readonly ObjectSchema Empty = new([]);

    private readonly Dictionary<string, PropertySchema> _byName = new(StringComparer.Ordinal);

    internal ObjectSchema(List<PropertySchema> properties)
    {
        Properties = properties;
        foreach (var property in properties)
        {
            _byName.Add(property.Name, property);
            if (property.Autonamed)
                Autonamed = property;
        }
    }

    /// <summary>The properties, in the schema's order.</summary>
    public IReadOnlyList<PropertySchema> Properties { get; }

    /// <summary>The property that names itself when it is not set; null when there is none.</summary>
    public PropertySchema? Autonamed { get; }

    /// <summary>The property called <paramref name="name"/>; null when there is none.</summary>
    public PropertySchema? Find(string name) => _byName.GetValueOrDefault(name);
}
