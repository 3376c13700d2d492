using Sandboxes.SdkGenerator.Model;

namespace Sandboxes.SdkGenerator.Templates;

/// <summary>A function: called at once, or when everything it is given is known; its arguments both ways; its result.</summary>
internal static class FunctionTemplate
{
    public static string Write(Package package, TypeNames types, Function function)
    {
        var writer = new CodeWriter(package.Namespace, "System.Collections.Generic", "System.Collections.Immutable", "System.Threading.Tasks");
        var name = function.Name;
        writer.WriteDescription(function.Description);
        writer.Block($"public static class {name}", () =>
        {
            var isOptional = !function.Inputs.Any(input => input.IsRequired);
            WriteCall(writer, function, "InvokeAsync", $"Task<{name}Result>", $"{name}Args", isOptional, "InvokeOptions? options = null");
            WriteCall(writer, function, "Invoke", $"Output<{name}Result>", $"{name}InvokeArgs", isOptional, "InvokeOptions? options = null");
            WriteCall(writer, function, "Invoke", $"Output<{name}Result>", $"{name}InvokeArgs", isOptional: false, "InvokeOutputOptions options");
        });
        writer.WriteDescription($"The inputs of {name}, as values.");
        new ArgsTemplate(types, isPlain: true).Write(writer, $"{name}Args", "InvokeArgs", function.Inputs);
        writer.WriteDescription($"The inputs of {name}, as inputs that may come later.");
        new ArgsTemplate(types, isPlain: false).Write(writer, $"{name}InvokeArgs", "InvokeArgs", function.Inputs);
        OutputTypeTemplate.Write(writer, types, new ObjectType($"{name}Result", $"What {name} found.", function.Outputs));
        return writer.ToString();
    }

    private static void WriteCall(CodeWriter writer, Function function, string method, string returns, string args, bool isOptional, string options)
    {
        writer.WriteDescription(function.Description);
        writer.Line($"public static {returns} {method}({(isOptional ? $"{args}? args = null" : $"{args} args")}, {options}) =>");
        writer.Line($"    global::Pulumi.Deployment.Instance.{method}<{function.Name}Result>(\"{function.Token}\", args ?? new {args}(), options.WithDefaults());");
        writer.Gap();
    }
}
