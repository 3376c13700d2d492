namespace Sandboxes.Cmd;

/// <summary>What the command line says (protocol reference 2.1).</summary>
/// <param name="Task">What to do.</param>
/// <param name="EngineAddress">The engine's <c>host:port</c>; null to wait until an engine attaches.</param>
internal sealed record PluginArguments(PluginTask Task, string? EngineAddress)
{
    /// <summary>
    /// Reads the arguments: the last one that is no flag is the engine. Flags that we do not know are the engine's business and are
    /// skipped; of those it passes only <c>--tracing</c> takes a value of its own.
    /// </summary>
    public static PluginArguments Parse(IReadOnlyList<string> args)
    {
        var task = PluginTask.Serve;
        string? engine = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] is "--tracing" or "-tracing")
                i++;
            else if (TaskOf(args[i]) is { } asked)
                task = asked;
            else if (!args[i].StartsWith('-'))
                engine = args[i];
        }

        return new PluginArguments(task, engine);
    }

    private static PluginTask? TaskOf(string arg) => arg switch
    {
        "--version" => PluginTask.PrintVersion,
        "--schema" => PluginTask.PrintSchema,
        "--help" or "-h" => PluginTask.PrintHelp,
        _ => null,
    };
}
