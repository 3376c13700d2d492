using Sandboxes.Clouds.Http;

namespace Sandboxes.Clouds.Prime.Gateway;

/// <summary>Runs our own scripts in sandboxes; all of them may be sent again, and must end with exit code 0.</summary>
internal sealed class ScriptRun(RunCommand run)
{
    /// <summary>What it printed.</summary>
    /// <param name="id">The sandbox.</param>
    /// <param name="command">The script.</param>
    /// <param name="action">What it is for, as words after "could not".</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="CloudException">Refused when it ended with another exit code.</exception>
    public async Task<string> RunAsync(string id, CommandSpec command, string action, CancellationToken cancel)
    {
        var result = await run.RunAsync(id, command, action, repeatable: true, cancel);
        return result.ExitCode == 0 ? result.Stdout : throw Failed(action, command, result);
    }

    /// <summary>The error of a script that printed something else than it should.</summary>
    public static CloudException Unexpected(string action, string why) => new(CloudErrorKind.InvalidAnswer,
        $"could not {action}: the sandbox's shell answered with something unexpected ({why}). Its image needs a POSIX shell and the usual tools (cat, tail, od, tr, wc).");

    private static CloudException Failed(string action, CommandSpec command, CommandResult result)
    {
        var words = Redaction.Apply((result.Stderr.Trim().Length > 0 ? result.Stderr : result.Stdout).Trim(), command.Environment.Values);
        var said = words.Length == 0 ? "" : $": {(words.Length > 1000 ? words[^1000..] : words).TrimEnd('.')}";
        return new(CloudErrorKind.Refused,
            $"could not {action}: the sandbox's shell ended with exit code {result.ExitCode}{said}. Check that the directory and the user exist in the image, which needs a POSIX shell and the usual tools.")
        {
            ServerMessage = words.Length == 0 ? null : words,
        };
    }
}
