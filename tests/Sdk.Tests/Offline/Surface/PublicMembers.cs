using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sandboxes.Sdk.Tests.Offline.Surface;

/// <summary>The public and protected members of an assembly, in the notation of PublicAPI.Shipped.txt without nullability.</summary>
internal static class PublicMembers
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Of);

    private static IEnumerable<string> Of(Type type)
    {
        yield return Name(type);
        foreach (var constructor in type.GetConstructors(Declared).Where(member => IsVisible(member) && !member.IsStatic && !type.IsAbstract))
            yield return $"{Name(type)}.{type.Name.Split('`')[0]}({Parameters(constructor)}) -> void";
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
            yield return $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Name(type)}.{field.Name} -> {Name(field.FieldType)}";
        foreach (var method in type.GetMethods(Declared).Where(IsVisible))
            yield return Of(type, method);
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Of(Type type, MethodInfo method)
    {
        var modifier = method.IsStatic ? "static " : method.GetBaseDefinition() != method ? "override " : "";
        var property = type.GetProperties(Declared).FirstOrDefault(property => property.GetMethod == method || property.SetMethod == method);
        if (property is not null)
        {
            var index = property.GetIndexParameters() is [var key] ? $"this[{Name(key.ParameterType)} {key.Name}]" : property.Name;
            return $"{modifier}{Name(type)}.{index}.{(property.GetMethod == method ? "get" : "set")} -> {Name(method.ReturnType)}";
        }

        var name = method.Name == "op_Implicit" ? $"implicit operator {Name(method.ReturnType)}" : method.Name;
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{modifier}{Name(type)}.{name}{generic}({Parameters(method)}) -> {Name(method.ReturnType)}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select((parameter, index) =>
        (index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "")
        + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
        + $"{Name(parameter.ParameterType)} {parameter.Name}"
        + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue?.ToString()!.ToLowerInvariant() ?? "null"}" : "")));

    private static string Name(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsArray)
            return $"{Name(type.GetElementType()!)}[]";
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return $"{Name(underlying)}?";
        if (type.IsGenericType && type.FullName?.StartsWith("System.ValueTuple", StringComparison.Ordinal) != false && type.Name.StartsWith("ValueTuple", StringComparison.Ordinal))
            return $"({string.Join(", ", type.GenericTypeArguments.Select(Name))})";
        var arguments = type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : "";
        return Keywords.GetValueOrDefault(type) ?? $"{type.Namespace}.{type.Name.Split('`')[0]}{arguments}";
    }
}
