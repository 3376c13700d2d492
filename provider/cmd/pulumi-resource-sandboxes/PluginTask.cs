namespace Sandboxes.Cmd;

/// <summary>What the program is asked to do.</summary>
internal enum PluginTask
{
    /// <summary>Serve an engine.</summary>
    Serve,

    /// <summary>Print the version, for people.</summary>
    PrintVersion,

    /// <summary>Print the package schema, for people.</summary>
    PrintSchema,

    /// <summary>Print what the program is, for people.</summary>
    PrintHelp,
}
