using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Plugins;

/// <summary>Finds a provider's binary: the project's <c>plugins</c>, then PATH, then the plugins of PULUMI_HOME.</summary>
internal static class PluginLocator
{
    /// <param name="package">The package's name.</param>
    /// <param name="version">The wanted version; null takes the newest.</param>
    /// <param name="project">Whose <c>plugins</c> count.</param>
    /// <param name="environment">PATH, PULUMI_HOME, PULUMI_IGNORE_AMBIENT_PLUGINS.</param>
    public static string Find(string package, string? version, ProjectFile project, IReadOnlyDictionary<string, string> environment)
    {
        var binary = $"pulumi-resource-{package}{(OperatingSystem.IsWindows() ? ".exe" : "")}";
        var looked = new List<string>();
        foreach (var folder in Folders(package, version, project, environment))
        {
            looked.Add(folder);
            var path = Path.Combine(folder, binary);
            if (File.Exists(path))
                return path;
        }

        throw new StateException($"no provider binary {binary} for the package '{package}'{(version is null ? "" : " " + version)}; looked in "
            + $"{string.Join(", ", looked)}. Name its folder in Pulumi.yaml: plugins: providers: [{{name: {package}, path: …}}]");
    }

    private static IEnumerable<string> Folders(string package, string? version, ProjectFile project, IReadOnlyDictionary<string, string> environment)
    {
        if (project.PluginPath(package) is { } path)
        {
            yield return path;
            yield break;
        }

        if (environment.GetValueOrDefault("PULUMI_IGNORE_AMBIENT_PLUGINS") != "true")
        {
            foreach (var folder in environment.GetValueOrDefault("PATH", "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
                yield return folder;
        }

        var home = environment.GetValueOrDefault("PULUMI_HOME") ?? Path.Combine(environment.GetValueOrDefault("HOME", "."), ".pulumi");
        var plugins = Path.Combine(home, "plugins");
        if (version is not null)
            yield return Path.Combine(plugins, $"resource-{package}-v{version}");
        else if (Directory.Exists(plugins))
        {
            foreach (var installed in Directory.GetDirectories(plugins, $"resource-{package}-v*").OrderDescending(StringComparer.Ordinal))
                yield return installed;
        }
    }
}
