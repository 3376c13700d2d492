using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Parts.CommandProperties;

namespace Sandboxes.Resources.Command;

/// <summary>The outputs of a command: its inputs, and what the last line that ran left.</summary>
internal static class CommandState
{
    /// <param name="inputs">The inputs.</param>
    /// <param name="result">What ran; null when nothing did.</param>
    /// <param name="before">The state before, whose output stays when nothing ran.</param>
    public static PropertyMap Of(PropertyMap inputs, CommandResult? result, PropertyMap before) => result is null
        ? Kept(inputs, before)
        : OutputState.With(inputs, result.Stdout, result.Stderr, result.ExitCode);

    private static PropertyMap Kept(PropertyMap inputs, PropertyMap before)
    {
        var state = inputs;
        foreach (var name in new[] { Stdout, Stderr, ExitCode })
            state = state.With(name, before.Find(name));
        return state;
    }

    /// <summary>The line that an update runs; null when there is none.</summary>
    public static string? UpdateLine(PropertyMap inputs) =>
        Given(inputs, CommandLines.Update) ? CommandLines.Update : Given(inputs, CommandLines.Create) ? CommandLines.Create : null;

    /// <summary>Whether a line is there to run: an empty one is none.</summary>
    public static bool Given(PropertyMap inputs, string line) => !string.IsNullOrWhiteSpace(inputs.Text(line));
}
