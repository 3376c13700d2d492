using System.Text.Json;
using System.Text.RegularExpressions;

namespace Sandboxes.Conventions.Tests;

/// <summary>Links lead somewhere, each resource that the provider serves has a page with an import section and an example.</summary>
public sealed partial class DocumentationIsTrue
{
    [Fact]
    public void RelativeLinks_LeadToFiles() =>
        (from file in Repository.Files("", "*.md")
         from Match link in Link().Matches(File.ReadAllText(file))
         let target = link.Groups[1].Value
         where !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)) && !Directory.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
         select $"{Repository.Relative(file)}: {target}").ShouldBeEmpty();

    [Fact]
    public void EachResource_HasAPageWithImport()
    {
        foreach (var token in Catalogue.ResourceTokens)
        {
            var name = token[(token.LastIndexOf(':') + 1)..];
            var page = Path.Combine(Repository.Root, "docs", "resources", Kebab(name) + ".md");
            File.Exists(page).ShouldBeTrue($"docs/resources/{Kebab(name)}.md is missing");
            File.ReadAllText(page).ShouldContain($"pulumi import {token}");
        }
    }

    [Fact]
    public void EachResource_StandsInAnExample()
    {
        var programs = string.Concat(Repository.Files("examples", "*.cs").Select(File.ReadAllText));
        foreach (var token in Catalogue.ResourceTokens)
            programs.ShouldContain($"new {token[(token.LastIndexOf(':') + 1)..]}(");
    }

    [Fact]
    public void EachFunction_HasAPageAndARowOfParity()
    {
        var parity = File.ReadAllText(Path.Combine(Repository.Root, "docs", "sdk-parity.md"));
        foreach (var token in Catalogue.FunctionTokens)
        {
            var page = $"functions/{Kebab(token[(token.LastIndexOf(':') + 1)..])}.md";
            File.ReadAllText(Path.Combine(Repository.Root, "docs", page)).ShouldContain(token);
            parity.ShouldContain($"({page})");
        }
    }

    [Fact]
    public void EachMakeTargetInTheReadme_Exists()
    {
        var makefile = File.ReadAllText(Path.Combine(Repository.Root, "Makefile"));
        foreach (Match match in MakeTarget().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))))
            Regex.IsMatch(makefile, $@"(?m)^[\w .-]*\b{match.Groups[1].Value}\b[\w .-]*:").ShouldBeTrue($"make {match.Groups[1].Value}");
    }

    [Fact]
    public void EachSecretByName_IsMarkedSecret()
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "schema.json")));
        var unmarked = Properties(schema.RootElement, "").Where(property => SecretName().IsMatch(property.Name)
            && !(property.Spec.TryGetProperty("secret", out var secret) && secret.GetBoolean()));
        unmarked.Select(property => property.Path).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Name, JsonElement Spec)> Properties(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var member in element.EnumerateObject())
        {
            if (member.Name is "properties" or "inputProperties" or "variables" && member.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in member.Value.EnumerateObject())
                    yield return ($"{path}/{property.Name}", property.Name, property.Value);
            }

            foreach (var nested in Properties(member.Value, $"{path}/{member.Name}"))
                yield return nested;
        }
    }

    private static string Kebab(string name) => Capital().Replace(name, "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex(@"\]\((?!https?://|#|mailto:)([^)#\s]+)")]
    private static partial Regex Link();

    [GeneratedRegex("[A-Z]")]
    private static partial Regex Capital();

    [GeneratedRegex(@"`make ([a-z-]+)")]
    private static partial Regex MakeTarget();

    [GeneratedRegex(@"^(secrets|apiKey|token|password)$")]
    private static partial Regex SecretName();
}
