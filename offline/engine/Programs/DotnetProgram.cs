using System.Diagnostics;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Programs;

/// <summary><c>runtime: dotnet</c>: built once a command, then run without a build for the preview and for the update.</summary>
internal sealed class DotnetProgram(ProjectFile project, IReadOnlyDictionary<string, string> environment) : IProgram
{
    private bool _built;

    public async Task<ProgramResult> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        var folder = project.ProgramDirectory;
        if (!_built)
            await BuildAsync(folder, cancel);
        _built = true;
        return await new ProcessProgram(["dotnet", "run", "--no-build", "--project", folder], environment).RunAsync(run, cancel);
    }

    private async Task BuildAsync(string folder, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "--nologo", "--verbosity", "quiet", "-consoleLoggerParameters:NoSummary;ErrorsOnly"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var build = Process.Start(start) ?? throw new StateException("dotnet could not be started; install the .NET SDK");
        var errors = build.StandardError.ReadToEndAsync(cancel);
        var output = await build.StandardOutput.ReadToEndAsync(cancel);
        await build.WaitForExitAsync(cancel);
        if (build.ExitCode != 0)
            throw new StateException($"the program does not build:\n{output}{await errors}".TrimEnd());
    }
}
