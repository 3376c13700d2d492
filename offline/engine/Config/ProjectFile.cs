using System.Text.Json.Nodes;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Config;

/// <summary>What <c>Pulumi.yaml</c> says.</summary>
internal sealed class ProjectFile
{
    private readonly JsonObject _yaml;

    private ProjectFile(string directory, JsonObject yaml)
    {
        Directory = directory;
        _yaml = yaml;
        Name = (string?)yaml["name"] ?? throw new StateException($"{Path.Combine(directory, FileName)}: has no name");
    }

    public const string FileName = "Pulumi.yaml";

    public string Directory { get; }

    public string Name { get; }

    /// <summary>The language, such as <c>dotnet</c>.</summary>
    public string Runtime => (string?)(_yaml["runtime"] is JsonObject runtime ? runtime["name"] : _yaml["runtime"]) ?? "";

    public JsonObject RuntimeOptions => (_yaml["runtime"] as JsonObject)?["options"] as JsonObject ?? [];

    /// <summary>Where the program is: the project's folder, or <c>main</c> in it.</summary>
    public string ProgramDirectory => Path.GetFullPath((string?)_yaml["main"] ?? ".", Directory);

    /// <summary>The folder that <c>plugins.providers</c> names for a package; null when it names none.</summary>
    public string? PluginPath(string package)
    {
        var entry = (_yaml["plugins"]?["providers"] as JsonArray ?? []).FirstOrDefault(provider => (string?)provider?["name"] == package);
        return (string?)entry?["path"] is { } path ? Path.GetFullPath(path, Directory) : null;
    }

    /// <summary>The project's own defaults of configuration values.</summary>
    public IEnumerable<(string Key, JsonNode Value)> ConfigDefaults()
    {
        foreach (var (key, value) in _yaml["config"] as JsonObject ?? [])
        {
            if ((value is JsonObject declaration ? declaration["default"] ?? declaration["value"] : value) is { } found)
                yield return (key, found);
        }
    }

    /// <summary>The project of <paramref name="directory"/>, or of the nearest folder above it that has one.</summary>
    public static ProjectFile Find(string directory)
    {
        for (var folder = new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, FileName);
            if (File.Exists(path))
                return new ProjectFile(folder.FullName, YamlDocument.Read(path));
        }

        throw new StateException($"no {FileName} in {directory} or above it; run the command in a project's folder or pass --cwd");
    }
}
