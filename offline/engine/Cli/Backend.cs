using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Cli;

/// <summary>Where the stacks are: the folder of PULUMI_BACKEND_URL, laid out as Pulumi's file backend.</summary>
internal sealed class Backend
{
    private readonly string _root;

    public Backend(IReadOnlyDictionary<string, string> environment)
    {
        var url = environment.GetValueOrDefault("PULUMI_BACKEND_URL") ?? "file://~";
        if (!url.StartsWith("file://", StringComparison.Ordinal))
            throw new StateException($"PULUMI_BACKEND_URL is '{url}'; this engine keeps state in files only: file://FOLDER");
        var folder = url["file://".Length..];
        if (folder is "~" || folder.StartsWith("~/", StringComparison.Ordinal))
            folder = environment.GetValueOrDefault("HOME", ".") + folder[1..];
        _root = Path.Combine(Path.GetFullPath(folder), ".pulumi");
    }

    public StateFile File(string project, string stack) => new(Path.Combine(Stacks(project), stack + ".json"));

    public IEnumerable<string> List(string project) => Directory.Exists(Stacks(project))
        ? Directory.GetFiles(Stacks(project), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)
        : [];

    public string? Selected(string project) => System.IO.File.Exists(Selection(project)) ? System.IO.File.ReadAllText(Selection(project)).Trim() : null;

    public void Select(string project, string stack)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Selection(project))!);
        System.IO.File.WriteAllText(Selection(project), stack + "\n");
    }

    private string Stacks(string project) => Path.Combine(_root, "stacks", project);

    private string Selection(string project) => Path.Combine(_root, "selected", project);
}
