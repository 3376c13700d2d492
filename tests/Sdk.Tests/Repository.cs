using System.Reflection;

namespace Sandboxes.Sdk.Tests;

/// <summary>The files that these tests are about.</summary>
internal static class Repository
{
    private static readonly string Root = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "RepositoryRoot").Value!;

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathTo(parts));

    /// <summary>A file of the Data folder.</summary>
    public static string ReadData(string name)
    {
        using var reader = new StreamReader(typeof(Repository).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
