using System.Text.Json.Nodes;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Programs;

/// <summary>Finds what runs a project's program: .NET, or with <c>runtime: exec</c> any command that speaks to a ResourceMonitor.</summary>
internal static class ProgramLocator
{
    public static IProgram Find(ProjectFile project, IReadOnlyDictionary<string, string> environment)
    {
        var binary = (string?)project.RuntimeOptions["binary"];
        var args = (project.RuntimeOptions["args"] as JsonArray ?? []).Select(argument => (string)argument!);
        return (project.Runtime, binary) switch
        {
            ("dotnet", null) => new DotnetProgram(project, environment),
            ("dotnet", { } path) when path.EndsWith(".dll", StringComparison.Ordinal) => new ProcessProgram(["dotnet", Absolute(project, path)], environment),
            ("dotnet", { } path) => new ProcessProgram([Absolute(project, path)], environment),
            ("exec", { } command) => new ProcessProgram([command.Contains('/') ? Absolute(project, command) : command, .. args], environment),
            ("exec", null) => throw new StateException("runtime exec needs options: {binary: COMMAND, args: [...]}"),
            var (other, _) => throw new StateException($"this engine runs programs with runtime dotnet (or exec, for any command); for '{other}' use the Pulumi CLI"),
        };
    }

    private static string Absolute(ProjectFile project, string path) => Path.GetFullPath(path, project.ProgramDirectory);
}
