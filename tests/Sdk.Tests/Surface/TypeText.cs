using System.Reflection;

namespace Sandboxes.Sdk.Tests.Surface;

/// <summary>Types as C# writes them, nullability included, without namespaces.</summary>
internal static class TypeText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(PropertyInfo property) => Of(new NullabilityInfoContext().Create(property));

    public static string Of(FieldInfo field) => Of(new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter) => Of(new NullabilityInfoContext().Create(parameter));

    private static string Of(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
            return Name(underlying) + "?";
        var arguments = info.GenericTypeArguments.Length == 0 ? "" : $"<{string.Join(", ", info.GenericTypeArguments.Select(Of))}>";
        return Name(info.Type) + arguments + (!info.Type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "");
    }

    public static string Name(Type type) => Keywords.GetValueOrDefault(type) ?? type.Name.Split('`')[0];
}
