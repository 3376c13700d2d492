using System.ComponentModel;
using System.Diagnostics;

namespace Sandboxd.Runtime;

/// <summary>
/// Gives a program the signals that a container gives it. A child inherits what its parent ignores: a broken pipe from .NET; hang-up,
/// interrupt and quit from a shell that started sandboxd in its background. <c>yes | head</c> would then complain, and no trap of a
/// shell would take an interrupt back.
/// </summary>
internal static class DefaultSignals
{
    private const string Option = "--default-signal=HUP,INT,QUIT,PIPE";

    /// <summary>Stands before a command; empty where <c>env</c> has no such option (coreutils before 8.31, other systems).</summary>
    public static readonly IReadOnlyList<string> Command = IsThere() ? ["env", Option] : [];

    /// <summary>A command with them, started by a shell: that says of a missing program what a shell says.</summary>
    public static IEnumerable<string> Of(IEnumerable<string> command) => [.. Command, "/bin/sh", "-c", "exec \"$@\"", "sh", .. command];

    private static bool IsThere()
    {
        try
        {
            using var trial = Process.Start(new ProcessStartInfo("env", [Option, "true"]) { RedirectStandardError = true })!;
            trial.StandardError.ReadToEnd();
            trial.WaitForExit();
            return trial.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
