using System.Globalization;
using Sandboxd.State;

namespace Sandboxd.Hosting;

/// <summary>Reads the arguments and the environment.</summary>
internal static class CommandLine
{
    private static readonly string[] Known = ["--port", "--home", "--runtime", "--api-key-file", "--rate-limits", "--keep-ended", "--hide", "--help", "--version"];

    public static SandboxdOptions Parse(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var options = new SandboxdOptions
        {
            Home = HomeOf(environment),
            ApiKey = environment("SANDBOXD_API_KEY") is { Length: > 0 } key ? key : null,
        };
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = Split(arguments[i]);
            options = name == "--rate-limits" && value is null
                ? options with { RateLimits = true }
                : With(options, name, () => value ?? (++i < arguments.Count ? arguments[i] : throw Bad($"{name} needs a value")));
        }

        return options;
    }

    /// <summary>The home when no option names another.</summary>
    public static string HomeOf(Func<string, string?> environment) =>
        Path.GetFullPath(environment("SANDBOXD_HOME") is { Length: > 0 } home ? home : Path.Combine(UserHome(environment), ".sandboxd"));

    private static SandboxdOptions With(SandboxdOptions options, string name, Func<string> value) => name switch
    {
        "--port" => options with { Port = Integer(name, value(), 65535) },
        "--home" => options with { Home = Path.GetFullPath(value()) },
        "--runtime" => options with { Runtime = Kind(value()) },
        "--api-key-file" => options with { ApiKey = SandboxdHome.ReadKey(value()) },
        "--keep-ended" => options with { KeepEnded = TimeSpan.FromMinutes(Integer(name, value(), 5_256_000)) },
        "--hide" => options with { Hidden = [.. options.Hidden, Path.GetFullPath(value())] },
        _ => throw Bad($"{name} is not known; known are {string.Join(", ", Known)}, and the commands list, exec and page"),
    };

    private static (string Name, string? Value) Split(string argument)
    {
        var at = argument.StartsWith("--", StringComparison.Ordinal) ? argument.IndexOf('=', StringComparison.Ordinal) : -1;
        return at < 0 ? (argument, null) : (argument[..at], argument[(at + 1)..]);
    }

    private static int Integer(string name, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : throw Bad($"{name} must be a number from 0 to {most}, not {text}");

    private static RuntimeKind Kind(string text) =>
        Enum.TryParse<RuntimeKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) && !char.IsAsciiDigit(text[0])
            ? kind
            : throw Bad($"--runtime must be auto, namespaces, processes or simulated, not {text}");

    private static string UserHome(Func<string, string?> environment) =>
        environment("HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    private static StartException Bad(string message) => new(StartFailure.BadArguments, $"{message}; sandboxd --help tells more");
}
