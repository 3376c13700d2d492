using Sandboxes.Resources;

namespace Sandboxes.Conventions.Tests;

/// <summary>What the provider serves.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyList<string> ResourceTokens =
    [
        .. SandboxesProvider.Define(
            "0.0.0",
            File.ReadAllBytes(Path.Combine(Repository.Root, "schema.json")),
            _ => throw new InvalidOperationException("No rule opens a cloud."),
            TimeProvider.System,
            new Random(1)).Resources.Select(resource => resource.Token),
    ];
}
