using System.Globalization;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine.Schema;

/// <summary>Types and kinds of values in words, for messages.</summary>
internal static class TypeWords
{
    /// <summary>What a type accepts: <c>a list of strings</c>.</summary>
    public static string Expected(TypeSchema type) => type.Kind switch
    {
        TypeKind.Boolean => "true or false",
        TypeKind.Integer => "a whole number",
        TypeKind.Number => "a number",
        TypeKind.String or TypeKind.Enum => "a string",
        TypeKind.Array => $"a list{Of(type)}",
        TypeKind.Map => $"a map{Of(type)}",
        TypeKind.Object => "an object",
        TypeKind.Union => CheckMessages.Join(type.Members.Select(Expected), "or"),
        TypeKind.Asset => "an asset",
        TypeKind.Archive => "an archive",
        TypeKind.Resource => "a resource",
        _ => "a value",
    };

    /// <summary>What a value is, without what it holds: that may be a secret.</summary>
    public static string Given(PropertyValue value) => value switch
    {
        PropertyValue.Null => "null",
        PropertyValue.Bool => "a boolean",
        PropertyValue.Number => "a number",
        PropertyValue.Text => "a string",
        PropertyValue.List => "a list",
        PropertyValue.Map => "an object",
        PropertyValue.Asset => "an asset",
        PropertyValue.Archive => "an archive",
        PropertyValue.ResourceReference => "a resource",
        _ => "another value",
    };

    /// <summary>How to write it instead, where that is certain; begins with a semicolon.</summary>
    public static string Hint(TypeSchema type, PropertyValue value, bool secret) => (type.Kind, value) switch
    {
        (TypeKind.Integer, PropertyValue.Number number) when double.IsInteger(number.Value) => "; above 2^53 whole numbers are not exact",
        (TypeKind.Integer or TypeKind.Number, PropertyValue.Number number) when !secret => $": {CheckMessages.Show(number.Value)}",
        (TypeKind.Integer or TypeKind.Number, PropertyValue.Text text) when IsNumber(text.Value) => "; write the number without quotes",
        (TypeKind.Boolean, PropertyValue.Text { Value: "true" or "false" }) => "; write it without quotes",
        (TypeKind.String, PropertyValue.Number or PropertyValue.Bool) => "; write it in quotes",
        (TypeKind.String, PropertyValue.ResourceReference) => "; pass its `id`",
        (TypeKind.Array, PropertyValue.Text or PropertyValue.Number or PropertyValue.Bool) => "; write it in brackets, as a list of one",
        (TypeKind.Asset, PropertyValue.Text) => "; wrap it in a StringAsset or a FileAsset",
        (TypeKind.Resource, PropertyValue.Text) => "; pass the resource itself",
        _ => "",
    };

    private static string Of(TypeSchema type) => type.Items?.Kind switch
    {
        TypeKind.String or TypeKind.Enum => " of strings",
        TypeKind.Boolean => " of booleans",
        TypeKind.Integer or TypeKind.Number => " of numbers",
        TypeKind.Array => " of lists",
        TypeKind.Map or TypeKind.Object => " of objects",
        _ => "",
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
}
