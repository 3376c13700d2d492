using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Whether a plain value is of a kind, without looking inside it.</summary>
internal static class TypeMatch
{
    /// <summary>Numbers are doubles on the wire: above this, whole numbers are no longer exact.</summary>
    private const double MaxWhole = 9007199254740992;

    public static bool Accepts(TypeKind kind, PropertyValue value) => (kind, value) switch
    {
        (TypeKind.Any or TypeKind.Enum or TypeKind.Union, _) => true,
        (TypeKind.Boolean, PropertyValue.Bool) => true,
        (TypeKind.Integer, PropertyValue.Number number) => double.IsInteger(number.Value) && Math.Abs(number.Value) <= MaxWhole,
        (TypeKind.Number, PropertyValue.Number number) => double.IsFinite(number.Value),
        (TypeKind.String, PropertyValue.Text) => true,
        (TypeKind.Array, PropertyValue.List) => true,
        (TypeKind.Map or TypeKind.Object, PropertyValue.Map) => true,
        (TypeKind.Asset, PropertyValue.Asset or PropertyValue.Archive) => true,
        (TypeKind.Archive, PropertyValue.Archive) => true,
        (TypeKind.Resource, PropertyValue.ResourceReference) => true,
        _ => false,
    };
}
