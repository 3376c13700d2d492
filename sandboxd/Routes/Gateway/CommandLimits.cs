namespace Sandboxd.Routes.Gateway;

/// <summary>What a command may take.</summary>
internal static class CommandLimits
{
    /// <summary>The longest a command may run, in seconds; a longer time that is asked for is cut to it.</summary>
    public const int LongestSeconds = 900;

    public const int DefaultSeconds = 300;

    /// <summary>How much of each output stream is kept, in bytes; what follows is read and dropped, and the output says so.</summary>
    public const int MostOutput = 16 * 1024 * 1024;
}
