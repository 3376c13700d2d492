using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>The class of a resource or of the provider, and the class of its arguments.</summary>
internal sealed class ResourceTemplate(Package package, TypeNames types)
{
    public string Write(Resource resource, bool isProvider)
    {
        var writer = new CodeWriter(package.Namespace, "System.Collections.Generic", "System.Collections.Immutable");
        writer.WriteDescription(resource.Description);
        writer.Line($"[{Naming.Member(package.Name)}ResourceType(\"{resource.Token}\")]");
        writer.Block($"public partial class {resource.Name} : global::Pulumi.{(isProvider ? "ProviderResource" : "CustomResource")}", () =>
        {
            foreach (var output in isProvider ? ProviderOutputs(resource) : resource.Outputs)
                WriteOutput(writer, output);
            WriteConstructor(writer, resource, isProvider);
            if (!isProvider)
                WriteLookup(writer, resource);
            WriteOptions(writer, resource);
        });
        writer.WriteDescription($"What {resource.Name} is declared with.");
        new ArgsTemplate(types, isPlain: false, jsonEncoded: isProvider).Write(writer, $"{resource.Name}Args", "ResourceArgs", resource.Inputs);
        return writer.ToString();
    }

    // The engine hands a provider's own configuration back as text: what is not text there has no place here.
    private static IEnumerable<Property> ProviderOutputs(Resource provider) => provider.Outputs
        .Where(output => output.Type is not PropertyType.Simple { IsValue: true })
        .Select(output => output with { Type = new PropertyType.Simple("string", IsValue: false) });

    private void WriteOutput(CodeWriter writer, Property output)
    {
        writer.WriteDescription(output.Description);
        writer.Line($"[Output(\"{output.Name}\")]");
        writer.Line($"public Output<{types.Output(output)}> {Naming.Member(output.Name)} {{ get; private set; }} = null!;");
        writer.Gap();
    }

    private void WriteConstructor(CodeWriter writer, Resource resource, bool isProvider)
    {
        var args = resource.Inputs.Any(input => input.IsRequired) ? $"{resource.Name}Args args" : $"{resource.Name}Args? args = null";
        writer.WriteDescription("Declares the resource with a name that is unique in the stack, its inputs and its options.");
        writer.Block(
            $"public {resource.Name}(string name, {args}, CustomResourceOptions? options = null)\n"
            + $"    : base(\"{(isProvider ? package.Name : resource.Token)}\", name, args ?? new {resource.Name}Args(), MakeResourceOptions(options, \"\"))",
            () => { });
    }

    private static void WriteLookup(CodeWriter writer, Resource resource)
    {
        writer.Block(
            $"private {resource.Name}(string name, Input<string> id, CustomResourceOptions? options)\n"
            + $"    : base(\"{resource.Token}\", name, null, MakeResourceOptions(options, id))",
            () => { });
        writer.WriteDescription("Reads one that exists already, by the id it would be imported with, without managing it.");
        writer.Line($"public static {resource.Name} Get(string name, Input<string> id, CustomResourceOptions? options = null) =>");
        writer.Line("    new(name, id, options);");
        writer.Gap();
    }

    private void WriteOptions(CodeWriter writer, Resource resource) =>
        writer.Block("private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)", () =>
        {
            var secrets = resource.Outputs.Where(output => output.IsSecret).Select(output => $"\"{output.Name}\"").ToList();
            writer.Block("var defaults = new CustomResourceOptions", () =>
            {
                writer.Line("Version = Utilities.Version,");
                if (package.PluginDownloadUrl is { } url)
                    writer.Line($"PluginDownloadURL = \"{url}\",");
                if (secrets.Count > 0)
                    writer.Line($"AdditionalSecretOutputs = {{ {string.Join(", ", secrets)} }},");
            }, "};");
            writer.Line("var merged = CustomResourceOptions.Merge(defaults, options);");
            writer.Line("merged.Id = id ?? merged.Id;");
            writer.Line("return merged;");
        });
}
