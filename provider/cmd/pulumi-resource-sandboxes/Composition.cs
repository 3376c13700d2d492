using System.Reflection;
using Sandboxes.Engine;

namespace Sandboxes.Cmd;

/// <summary>The table of contents: what this provider is made of.</summary>
internal static class Composition
{
    /// <summary>The version from the build, as a semantic version.</summary>
    public static string Version { get; } =
        typeof(Composition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    /// <summary>The whole provider.</summary>
    public static ProviderDefinition Provider(TimeProvider time) => new(
        Version,
        Schema(),
        new NoConfiguration(),
        Resources: [],
        Functions: []);

    /// <summary>The package schema as committed, in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Schema()
    {
        using var stream = typeof(Composition).Assembly.GetManifestResourceStream("schema.json")!;
        var schema = new byte[stream.Length];
        stream.ReadExactly(schema);
        return schema;
    }
}
