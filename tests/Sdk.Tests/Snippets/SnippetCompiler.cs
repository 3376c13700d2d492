using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Sandboxes;

namespace Sandboxes.Sdk.Tests.Snippets;

/// <summary>Compiles snippets as the program of a user: with implicit usings and nullable references.</summary>
internal static class SnippetCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading.Tasks;
        """;

    private static readonly List<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Sandbox).Assembly.Location)
            .Append(typeof(Pulumi.Resource).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What the compiler has against <paramref name="code"/>.</summary>
    public static IEnumerable<string> Compile(string code) => CSharpCompilation
        .Create("snippet", [Parse(ImplicitUsings), Parse(IsProgram(code) ? code : Wrap(code))], References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable))
        .GetDiagnostics()
        .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
        .Select(diagnostic => diagnostic.ToString());

    private static bool IsProgram(string code) => code.Contains("Deployment.RunAsync", StringComparison.Ordinal);

    // A fragment stands in a program's body.
    private static string Wrap(string code) =>
        $"using Pulumi;\nusing Pulumi.Sandboxes;\nreturn await Deployment.RunAsync(() =>\n{{\n{code}\n}});\n";

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code);
}
