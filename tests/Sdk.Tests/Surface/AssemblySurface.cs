using System.Reflection;
using System.Runtime.CompilerServices;
using Pulumi;

namespace Sandboxes.Sdk.Tests.Surface;

/// <summary>The public surface of the built SDK, a line a member: <c>Type | member | attribute with the wire name</c>.</summary>
internal static class AssemblySurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private const BindingFlags Fields = BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Equality"] = "bool operator ==",
        ["op_Inequality"] = "bool operator !=",
        ["op_Explicit"] = "explicit operator string",
    };

    public static SortedSet<SurfaceLine> Read(Assembly assembly)
    {
        var lines = new SortedSet<SurfaceLine>();
        foreach (var type in assembly.GetExportedTypes())
        {
            lines.Add(new SurfaceLine(type.Name, Declaration(type), Annotation(type)));
            foreach (var member in type.GetMembers(Own).Where(IsWritten))
                lines.Add(new SurfaceLine(type.Name, Text(member), Wire(type, member)));
        }

        return lines;
    }

    private static string Declaration(Type type)
    {
        if (type.IsValueType)
            return $"struct {type.Name} : IEquatable<{type.Name}>";
        var modifier = type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsSealed ? "sealed " : "";
        return $"{modifier}class {type.Name}{(type.BaseType == typeof(object) ? "" : $" : {TypeText.Name(type.BaseType!)}")}";
    }

    private static string? Annotation(Type type)
    {
        if (type.GetCustomAttribute<ResourceTypeAttribute>() is { } resource)
            return $"SandboxesResourceType(\"{resource.Type}\")";
        if (type.IsDefined(typeof(EnumTypeAttribute)))
            return "EnumType";
        return type.IsDefined(typeof(OutputTypeAttribute)) ? "OutputType" : null;
    }

    private static bool IsWritten(MemberInfo member) => member switch
    {
        MethodInfo method => !method.IsSpecialName || Operators.ContainsKey(method.Name),
        ConstructorInfo constructor => constructor.DeclaringType!.IsClass,
        _ => !member.IsDefined(typeof(CompilerGeneratedAttribute)),
    };

    private static string Text(MemberInfo member) => member switch
    {
        PropertyInfo { GetMethod.IsStatic: true } property when property.PropertyType == property.DeclaringType && property.Name != "Empty" =>
            $"static {TypeText.Of(property)} {property.Name} = \"{property.GetValue(null)}\"",
        PropertyInfo property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{(property.Name == "Empty" ? "new " : "")}{TypeText.Of(property)} {property.Name}",
        FieldInfo field => $"readonly {TypeText.Of(field)} {field.Name};",
        ConstructorInfo constructor => $"{constructor.DeclaringType!.Name}({Parameters(constructor)})",
        MethodInfo method => $"{Modifiers(method)}{Operators.GetValueOrDefault(method.Name) ?? $"{TypeText.Of(method.ReturnParameter)} {method.Name}"}({Parameters(method)})",
        _ => member.ToString()!,
    };

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static " : method.GetBaseDefinition() != method ? "override " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters()
        .Select(parameter => $"{TypeText.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = null" : "")}"));

    private static string? Wire(Type type, MemberInfo member)
    {
        if (member is not PropertyInfo property)
            return null;
        if (property.GetCustomAttribute<OutputAttribute>() is { } output)
            return $"Output(\"{output.Name}\")";
        var attributes = property.CustomAttributes.Concat(
            type.GetField($"_{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}", Fields)?.CustomAttributes ?? []);
        return attributes.FirstOrDefault(attribute => attribute.AttributeType == typeof(InputAttribute)) is { } input ? Input(input.ConstructorArguments) : null;
    }

    private static string Input(IList<CustomAttributeTypedArgument> arguments) =>
        $"Input(\"{arguments[0].Value}\"{(arguments[1].Value is true ? ", required: true" : "")}{(arguments[2].Value is true ? ", json: true" : "")})";
}
