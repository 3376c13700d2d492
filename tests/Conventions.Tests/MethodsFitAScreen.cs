using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Sandboxes.Conventions.Tests;

/// <summary>A method is read without scrolling.</summary>
public sealed class MethodsFitAScreen
{
    private const int Lines = 45;

    [Theory]
    [InlineData("provider")]
    [InlineData("sandboxd")]
    [InlineData("offline")]
    public void NoMethod_IsLongerThanAScreen(string room) =>
        Repository.Sources(room).SelectMany(LongMethods).ShouldBeEmpty();

    private static IEnumerable<string> LongMethods(string file)
    {
        var tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), cancellationToken: TestContext.Current.CancellationToken);
        foreach (var method in tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
        {
            var span = method.GetLocation().GetLineSpan();
            var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (lines > Lines)
                yield return $"{Repository.Relative(file)}: {Name(method)} has {lines} lines";
        }
    }

    private static string Name(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.Identifier.Text,
        _ => method.Kind().ToString(),
    };
}
