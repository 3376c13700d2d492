using System.Text.Json.Nodes;

namespace Sandboxes.Clouds.Prime;

/// <summary>
/// The start command in its two forms: a string for containers, <c>{executable, args}</c> for virtual machines, where our command line
/// runs under a shell (prime-api 4).
/// </summary>
internal static class PrimeStartCommand
{
    private const string Shell = "/bin/sh";

    /// <summary>The form that is sent.</summary>
    public static JsonNode? Write(string? command, bool? vm) => command switch
    {
        null => null,
        _ when vm is true => new JsonObject { ["executable"] = Shell, ["args"] = new JsonArray("-c", command) },
        _ => JsonValue.Create(command),
    };

    /// <summary>The command line of either form; null when it is another program's.</summary>
    public static string? Read(JsonNode? wire) => wire switch
    {
        JsonValue value when value.TryGetValue<string>(out var command) => command,
        JsonObject form when Text(form["executable"]) == Shell && form["args"] is JsonArray { Count: 2 } args && Text(args[0]) == "-c" => Text(args[1]),
        _ => null,
    };

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
