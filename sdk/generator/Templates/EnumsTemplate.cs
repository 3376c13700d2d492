using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>Enumerations as structs around the string that travels.</summary>
internal static class EnumsTemplate
{
    public static string Write(Package package)
    {
        var writer = new CodeWriter(package.Namespace, "System", "System.ComponentModel");
        foreach (var enumeration in package.Enumerations)
            Write(writer, enumeration);
        return writer.ToString();
    }

    private static void Write(CodeWriter writer, Enumeration enumeration)
    {
        var name = enumeration.Name;
        writer.WriteDescription(enumeration.Description);
        writer.Line("[EnumType]");
        writer.Block($"public readonly struct {name} : IEquatable<{name}>", () =>
        {
            writer.Line("private readonly string _value;");
            writer.Gap();
            writer.Block($"internal {name}(string value)", () =>
                writer.Line("_value = value ?? throw new ArgumentNullException(nameof(value));"));
            foreach (var member in enumeration.Members)
            {
                writer.WriteDescription(member.Description);
                writer.Line($"public static {name} {member.Name} {{ get; }} = new(\"{member.Value}\");");
                writer.Gap();
            }

            WriteEquality(writer, name);
        });
    }

    private static void WriteEquality(CodeWriter writer, string name)
    {
        Member(writer, "Whether both stand for the same string.", $"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        Member(writer, "Whether the two stand for different strings.", $"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        Member(writer, "The string that travels.", $"public static explicit operator string({name} value) => value._value;");
        Hidden(writer, $"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        Member(writer, "Whether both stand for the same string.", $"public bool Equals({name} other) => string.Equals(_value, other._value, StringComparison.Ordinal);");
        Hidden(writer, "public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;");
        Member(writer, "The string that travels.", "public override string ToString() => _value;");
    }

    private static void Member(CodeWriter writer, string description, string code)
    {
        writer.WriteDescription(description);
        writer.Line(code);
        writer.Gap();
    }

    private static void Hidden(CodeWriter writer, string code)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line("[EditorBrowsable(EditorBrowsableState.Never)]");
        writer.Line(code);
        writer.Gap();
    }
}
