using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>A class of inputs. <paramref name="isPlain"/>: they are values at once, and not inputs that may come later.</summary>
internal sealed class ArgsTemplate(TypeNames types, bool isPlain, bool jsonEncoded = false)
{
    public void Write(CodeWriter writer, string name, string baseName, IReadOnlyList<Property> inputs) =>
        writer.Block($"public sealed class {name} : global::Pulumi.{baseName}", () =>
        {
            foreach (var input in inputs)
                WriteInput(writer, input);
            writer.WriteDescription("Inputs with their defaults.");
            writer.Block($"public {name}()", () =>
            {
                foreach (var input in inputs.Where(input => input.Default is not null))
                    writer.Line($"{Naming.Member(input.Name)} = {Literal(input)};");
            });
            writer.WriteDescription("New inputs, with nothing but their defaults.");
            writer.Line($"public static new {name} Empty => new();");
        });

    private void WriteInput(CodeWriter writer, Property input)
    {
        if (input.Type is PropertyType.List or PropertyType.Map)
            WriteCollection(writer, input);
        else if (input.IsSecret && !isPlain)
            WriteSecret(writer, input);
        else
            WriteScalar(writer, input);
        writer.Gap();
    }

    private void WriteScalar(CodeWriter writer, Property input)
    {
        writer.WriteDescription(input.Description);
        writer.Line(Attribute(input));
        // A required value of a value type cannot be null, so it needs no excuse.
        var excuse = !input.IsRequired || (isPlain && IsValue(input.Type)) ? "" : " = null!;";
        writer.Line($"public {Type(input)} {Naming.Member(input.Name)} {{ get; set; }}{excuse}");
    }

    private void WriteSecret(CodeWriter writer, Property input)
    {
        var field = Naming.Field(input.Name);
        WriteField(writer, input);
        writer.WriteDescription(input.Description);
        writer.Block($"public {Type(input)} {Naming.Member(input.Name)}", () =>
        {
            writer.Line($"get => {field};");
            writer.Block("set", () =>
            {
                writer.Line("var emptySecret = Output.CreateSecret(0);");
                writer.Line($"{field} = Output.Tuple<{types.Input(input.Type)}?, int>(value, emptySecret).Apply(both => both.Item1);");
            });
        });
    }

    private void WriteCollection(CodeWriter writer, Property input)
    {
        var field = Naming.Field(input.Name);
        var type = isPlain ? types.Plain(input.Type) : types.Input(input.Type);
        WriteField(writer, input);
        writer.WriteDescription(input.Description);
        writer.Block($"public {type} {Naming.Member(input.Name)}", () =>
        {
            writer.Line($"get => {field} ??= new {type}();");
            if (!input.IsSecret || isPlain)
            {
                writer.Line($"set => {field} = value;");
                return;
            }

            writer.Block("set", () =>
            {
                writer.Line($"var emptySecret = Output.CreateSecret({EmptyCollection(input.Type)});");
                writer.Line($"{field} = Output.All(value, emptySecret).Apply(both => both[0]);");
            });
        });
    }

    private void WriteField(CodeWriter writer, Property input)
    {
        writer.Line(Attribute(input));
        writer.Line($"private {(isPlain ? types.Plain(input.Type) : types.Input(input.Type))}? {Naming.Field(input.Name)};");
        writer.Gap();
    }

    private string Type(Property input) => (isPlain ? types.Plain(input.Type) : types.Input(input.Type)) + (input.IsRequired ? "" : "?");

    private string Attribute(Property input)
    {
        var isText = input.Type is PropertyType.Simple { Name: "string" };
        return $"[Input(\"{input.Name}\"{(input.IsRequired ? ", required: true" : "")}{(jsonEncoded && !isText ? ", json: true" : "")})]";
    }

    private string Literal(Property input) => input.Type is PropertyType.Enumeration enumeration
        ? $"{types.Output(enumeration)}.{enumeration.Definition.Members.Single(member => member.Value == input.Default!.GetValue<string>()).Name}"
        : input.Default!.ToJsonString();

    private string EmptyCollection(PropertyType type) => type is PropertyType.List list
        ? $"ImmutableArray.Create<{types.Output(list.Element)}>()"
        : $"ImmutableDictionary.Create<string, {types.Output(((PropertyType.Map)type).Element)}>()";

    private static bool IsValue(PropertyType type) => type is PropertyType.Enumeration or PropertyType.Simple { IsValue: true };
}
