using System.Diagnostics;
using Sandboxes.Offline.Plugins;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Programs;

/// <summary>Runs a program as a process, in a group of its own so that all of it can be ended.</summary>
internal sealed class ProcessProgram(IReadOnlyList<string> command, IReadOnlyDictionary<string, string> environment) : IProgram
{
    public async Task<ProgramResult> RunAsync(ProgramRun run, CancellationToken cancel)
    {
        using var process = new Process { StartInfo = Start(run) };
        process.OutputDataReceived += (_, line) => Hear(line.Data, false);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, true);
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception absent)
        {
            throw new StateException($"the program {command[0]} could not be started: {absent.Message}", absent);
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await using var ending = cancel.Register(() => ProcessGroup.KillAll(process));
        await process.WaitForExitAsync(CancellationToken.None);
        return new ProgramResult(process.ExitCode);

        void Hear(string? line, bool error)
        {
            if (line is not null)
                run.Written(line, error);
        }
    }

    private ProcessStartInfo Start(ProgramRun run)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = run.Deployment.Project.ProgramDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ProcessGroup.Isolate(start);
        start.Environment.Clear();
        foreach (var (name, value) in environment.Concat(ProgramEnvironment.Of(run)))
            start.Environment[name] = value;
        return start;
    }
}
