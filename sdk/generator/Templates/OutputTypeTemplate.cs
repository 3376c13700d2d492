using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>A class that a provider's answer is read into.</summary>
internal static class OutputTypeTemplate
{
    public static string WriteFile(Package package, TypeNames types, ObjectType type)
    {
        var writer = new CodeWriter($"{package.Namespace}.Outputs", "System.Collections.Generic", "System.Collections.Immutable");
        Write(writer, types, type);
        return writer.ToString();
    }

    public static void Write(CodeWriter writer, TypeNames types, ObjectType type)
    {
        writer.WriteDescription(type.Description);
        writer.Line("[OutputType]");
        writer.Block($"public sealed class {type.Name}", () =>
        {
            foreach (var property in type.Properties)
            {
                writer.WriteDescription(property.Description);
                writer.Line($"public readonly {types.Output(property)} {Naming.Member(property.Name)};");
                writer.Gap();
            }

            WriteConstructor(writer, types, type);
        });
    }

    private static void WriteConstructor(CodeWriter writer, TypeNames types, ObjectType type)
    {
        var parameters = type.Properties.Select(property => $"{types.Output(property)} {Naming.Parameter(property.Name)}");
        writer.Line("[OutputConstructor]");
        writer.Block($"private {type.Name}(\n    {string.Join(",\n    ", parameters)})", () =>
        {
            foreach (var property in type.Properties)
                writer.Line($"{Naming.Member(property.Name)} = {Naming.Parameter(property.Name)};");
        });
    }
}
