namespace Sandboxes.Lifecycle.Tests.Setup;

/// <summary>Where the programs under test were built, in the configuration that the tests were.</summary>
internal static class Built
{
    /// <summary>The .NET host that runs this test: runs the programs too, wherever it is installed.</summary>
    public static readonly string Dotnet = Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet"
        ? host
        : Path.Combine(Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? RuntimeRoot(), "dotnet");

    public static readonly string Provider = Folder("pulumi-resource-sandboxes");

    public static readonly string Sandboxd = Path.Combine(Folder("sandboxd"), "sandboxd.dll");

    public static readonly string Engine = Path.Combine(Folder("pulumi-offline"), "pulumi-offline.dll");

    public static readonly string Program = Path.Combine(Folder("Lifecycle.Program"), "Lifecycle.Program.dll");

    /// <summary>An example's program.</summary>
    public static string Example(string name) => Path.Combine(Folder(name), name + ".dll");

    /// <summary>Of artifacts/bin/PROJECT/CONFIGURATION, the same for another project.</summary>
    private static string Folder(string project)
    {
        var here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        return Path.Combine(here, "..", "..", project, Path.GetFileName(here)) is var folder && Directory.Exists(folder)
            ? Path.GetFullPath(folder)
            : throw new DirectoryNotFoundException($"{project} is not built: {Path.GetFullPath(folder)}");
    }

    private static string RuntimeRoot() =>
        Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
}
