using Sandboxes.Engine;
using Sandboxes.Resources;

namespace Sandboxes.Conventions.Tests;

/// <summary>What the provider serves.</summary>
internal static class Catalogue
{
    private static readonly ProviderDefinition Provider = SandboxesProvider.Define(
        "0.0.0",
        File.ReadAllBytes(Path.Combine(Repository.Root, "schema.json")),
        _ => throw new InvalidOperationException("No rule opens a cloud."),
        TimeProvider.System,
        new Random(1));

    public static readonly IReadOnlyList<string> ResourceTokens = [.. Provider.Resources.Select(resource => resource.Token)];

    public static readonly IReadOnlyList<string> FunctionTokens = [.. Provider.Functions.Select(function => function.Token)];
}
