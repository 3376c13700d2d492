using System.Reflection;
using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources;

namespace Sandboxes.Cmd;

/// <summary>Puts the rooms together. What the provider consists of is listed in <see cref="SandboxesProvider"/>, the clouds in <see cref="SandboxClouds"/>.</summary>
internal static class Composition
{
    /// <summary>The version from the build, as a semantic version.</summary>
    public static string Version { get; } =
        typeof(Composition).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";

    private static string UserAgent => $"pulumi-resource-sandboxes/{Version}";

    /// <summary>The whole provider. Opens nothing: the cloud is opened by the first call that needs it.</summary>
    public static ProviderDefinition Provider() => SandboxesProvider.Define(
        Version,
        Schema(),
        settings => SandboxClouds.Create(settings, CloudHost.ThisMachine(UserAgent)),
        TimeProvider.System,
        new Random(),
        new OpenRemote(RemoteFiles.Opener(UserAgent)));

    /// <summary>The package schema as committed, in UTF-8.</summary>
    private static byte[] Schema()
    {
        using var stream = typeof(Composition).Assembly.GetManifestResourceStream("schema.json")!;
        var schema = new byte[stream.Length];
        stream.ReadExactly(schema);
        return schema;
    }
}
