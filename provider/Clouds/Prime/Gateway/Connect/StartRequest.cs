namespace Sandboxes.Clouds.Prime.Gateway.Connect;

/// <summary>The message that starts a command (prime-api 7.3, numbers by prime-api-newer 1.4).</summary>
internal static class StartRequest
{
    /// <summary>As bytes. The command runs under bash, which the image must have.</summary>
    public static byte[] Write(CommandSpec command)
    {
        var spec = new ProtoWriter().String(1, "/bin/bash").String(2, "-c").String(2, command.Line);
        foreach (var (name, value) in command.Environment)
            spec.Message(3, new ProtoWriter().String(1, name).String(2, value));
        if (command.WorkingDir is { } directory)
            spec.String(4, directory);
        if (command.User is { } user)
            spec.String(5, user);
        return new ProtoWriter().Message(1, spec).Flag(4, false).ToArray();
    }
}
