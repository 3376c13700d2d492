using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>The package's configuration of the stack, readable and settable from a program.</summary>
internal static class ConfigTemplate
{
    public static string Write(Package package, TypeNames types)
    {
        var writer = new CodeWriter(package.Namespace, "System");
        writer.WriteDescription($"The stack's configuration of this package: what `pulumi config set {package.Name}:NAME` sets.");
        writer.Block("public static class Config", () =>
        {
            writer.Line($"private static readonly global::Pulumi.Config __config = new(\"{package.Name}\");");
            writer.Gap();
            foreach (var variable in package.Configuration)
                WriteVariable(writer, types, variable);
            WriteValue(writer);
        });
        return writer.ToString();
    }

    private static void WriteVariable(CodeWriter writer, TypeNames types, Property variable)
    {
        var field = $"{Naming.Field(variable.Name)}";
        var type = $"{types.Output(variable.Type)}?";
        writer.Line($"private static readonly __Value<{type}> {field} = new(() => {Read(types, variable)});");
        writer.Gap();
        writer.WriteDescription(variable.Description);
        writer.Block($"public static {type} {Naming.Member(variable.Name)}", () =>
        {
            writer.Line($"get => {field}.Get();");
            writer.Line($"set => {field}.Set(value);");
        });
    }

    private static string Read(TypeNames types, Property variable) => variable.Type switch
    {
        PropertyType.Simple { Name: "string" } => $"__config.Get(\"{variable.Name}\")",
        PropertyType.Simple { Name: "bool" } => $"__config.GetBoolean(\"{variable.Name}\")",
        PropertyType.Simple { Name: "int" } => $"__config.GetInt32(\"{variable.Name}\")",
        PropertyType.Simple { Name: "double" } => $"__config.GetDouble(\"{variable.Name}\")",
        // An enumeration stands in the configuration as its bare string, which is no JSON.
        PropertyType.Enumeration enumeration => $"__config.Get(\"{variable.Name}\") is {{ }} value ? new {types.Output(enumeration)}(value) : null",
        var type => $"__config.GetObject<{types.Output(type)}>(\"{variable.Name}\")",
    };

    private static void WriteValue(CodeWriter writer) =>
        writer.Block("private sealed class __Value<T>", () =>
        {
            writer.Line("private readonly Func<T> _getter;");
            writer.Line("private T _value = default!;");
            writer.Line("private bool _isSet;");
            writer.Gap();
            writer.Line("public __Value(Func<T> getter) => _getter = getter;");
            writer.Gap();
            writer.Line("public T Get() => _isSet ? _value : _getter();");
            writer.Gap();
            writer.Block("public void Set(T value)", () =>
            {
                writer.Line("_value = value;");
                writer.Line("_isSet = true;");
            });
        });
}
