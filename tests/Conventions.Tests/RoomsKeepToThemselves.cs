using System.Text.RegularExpressions;

namespace Sandboxes.Conventions.Tests;

/// <summary>Three walls: no Pulumi types in Clouds, no HTTP in Resources, no sandbox words in Engine.</summary>
public sealed partial class RoomsKeepToThemselves
{
    [Fact]
    public void Clouds_KnowNothingOfPulumi()
    {
        References(typeof(Clouds.ISandboxCloud)).ShouldNotContain(name =>
            name.StartsWith("Sandboxes.Engine") || name.StartsWith("Sandboxes.Resources") || name.StartsWith("Google.Protobuf"));
        Lines("provider/Clouds", PulumiWords()).ShouldBeEmpty();
    }

    [Fact]
    public void Resources_KnowNothingOfHttp()
    {
        References(typeof(Resources.SandboxesProvider)).ShouldNotContain(name => name.StartsWith("System.Net.Http") || name.StartsWith("Microsoft.AspNetCore"));
        Lines("provider/Resources", HttpWords()).ShouldBeEmpty();
    }

    [Fact]
    public void Engine_KnowsNothingOfSandboxes()
    {
        References(typeof(Engine.IResource)).ShouldNotContain(name => name.StartsWith("Sandboxes."));
        Lines("provider/Engine", SandboxWords()).ShouldBeEmpty();
    }

    private static IEnumerable<string> References(Type type) =>
        type.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static IEnumerable<string> Lines(string room, Regex forbidden) =>
        from file in Repository.Sources(room)
        from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
        where forbidden.IsMatch(line.text)
        select $"{Repository.Relative(file)}:{line.number}: {line.text.Trim()}";

    [GeneratedRegex(@"\b(Sandboxes\.Engine|Sandboxes\.Resources|Urn|PropertyMap|PropertyValue|CheckFailure)\b")]
    private static partial Regex PulumiWords();

    [GeneratedRegex(@"\b(System\.Net\.Http|HttpClient|HttpRequestMessage|HttpStatusCode|Sandboxes\.Clouds\.(Http|Prime|Local))\b")]
    private static partial Regex HttpWords();

    // The product's own name stands in namespaces; everything else that a sandbox has must not.
    [GeneratedRegex(@"(?i)\bsandbox\b|(?<!\bnamespace |\busing |[\w.])sandboxes(?!\.)|\b(prime|gateway|exposure|egress|tensorlake|declaw|sandboxd)\b")]
    private static partial Regex SandboxWords();
}
