using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>A type: its kind, and what that kind needs. Immutable.</summary>
public sealed class TypeSchema
{
    private readonly Lazy<ObjectSchema>? _object;

    internal TypeSchema(TypeKind kind, TypeSchema? items = null, Lazy<ObjectSchema>? properties = null)
    {
        Kind = kind;
        Items = items;
        _object = properties;
    }

    /// <summary>What its values look like.</summary>
    public TypeKind Kind { get; }

    /// <summary>Type of the items of a list, or of the values of a map; null for other kinds.</summary>
    public TypeSchema? Items { get; }

    /// <summary>Properties of an object; null for other kinds. Compiled on first use, so that types may refer to themselves.</summary>
    public ObjectSchema? Object => _object?.Value;

    /// <summary>The accepted values of an enum; empty for other kinds.</summary>
    public IReadOnlyList<PropertyValue> Values { get; internal init; } = [];

    /// <summary>The types of which a union's value has one; empty for other kinds.</summary>
    public IReadOnlyList<TypeSchema> Members { get; internal init; } = [];

    /// <summary>What a value of this type is while it is not known.</summary>
    public UnknownKind UnknownKind => Kind switch
    {
        TypeKind.Boolean => UnknownKind.Bool,
        TypeKind.Integer or TypeKind.Number => UnknownKind.Number,
        TypeKind.Array => UnknownKind.Array,
        TypeKind.Map or TypeKind.Object => UnknownKind.Object,
        TypeKind.Asset => UnknownKind.Asset,
        TypeKind.Archive => UnknownKind.Archive,
        _ => UnknownKind.String,
    };
}
