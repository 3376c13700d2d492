using Sandboxes.Engine.Values;
using Sandboxes.Resources.Values;
using static Sandboxes.Resources.Parts.CommandProperties;

namespace Sandboxes.Resources.Parts;

/// <summary>What a command left, as outputs. Output of a command that was given a secret may hold it, and so is secret.</summary>
internal static class OutputState
{
    private static readonly string[] _telling = ["command", "create", "update", "delete", EnvironmentVars];

    /// <summary><paramref name="state"/> with the last part of both streams and the exit code, null for none.</summary>
    public static PropertyMap With(PropertyMap state, string stdout, string stderr, int? exitCode)
    {
        var secret = _telling.Any(state.HasSecret);
        return state
            .With(Stdout, Text(stdout, secret))
            .With(Stderr, Text(stderr, secret))
            .With(ExitCode, exitCode is { } code ? PropertyValue.Of(code) : null);
    }

    private static PropertyValue Text(string text, bool secret)
    {
        var value = PropertyValue.Of(OutputTail.Of(text, OutputTail.Kept));
        return secret ? value.AsSecret() : value;
    }
}
