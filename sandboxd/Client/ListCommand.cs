using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandboxd.Client;

/// <summary><c>sandboxd list</c>: a table of the sandboxes, and how to reach their ports.</summary>
internal static class ListCommand
{
    private static readonly string[] Head = ["NAME", "ID", "STATUS", "KIND", "UP", "LABELS", "PORTS"];
    private static readonly string[] Ended = ["TERMINATED", "ERROR", "TIMEOUT"];

    public static async Task<int> RunAsync(CloudClient client, bool all, ClientOutput output)
    {
        var state = await client.SendAsync(HttpMethod.Get, "_sandboxd/state");
        var now = TimeOf(state["time"]!);
        var sandboxes = state["sandboxes"]!.AsArray().Select(item => item!.AsObject()).ToList();
        var shown = sandboxes.Where(sandbox => all || !HasEnded(sandbox)).ToList();
        var hidden = sandboxes.Count - shown.Count;
        await output.LineAsync($"sandboxd at {client.Url}, runtime {state["runtime"]}: "
            + $"{(shown.Count == 0 ? "no sandbox is up" : $"{shown.Count} sandbox{(shown.Count == 1 ? "" : "es")}")}{(hidden > 0 ? $", {hidden} ended (--all shows them)" : "")}");
        if (shown.Count > 0)
            await ClientOutput.WriteAsync(output.Out, TextTable.Format([Head, .. shown.Select(sandbox => Row(sandbox, now))]));
        return 0;
    }

    /// <summary>Labels that a Pulumi program's provider adds itself: long, and the name says the same.</summary>
    private static bool IsOfAProgram(string label) => label.StartsWith("pulumi-", StringComparison.Ordinal);

    private static bool HasEnded(JsonObject sandbox) => Ended.Contains((string)sandbox["status"]!);

    private static string[] Row(JsonObject sandbox, DateTimeOffset now) =>
    [
        TextTable.Plain((string)sandbox["name"]!),
        (string)sandbox["id"]!,
        sandbox["termination_reason"] is { } reason ? $"{sandbox["status"]} ({reason})" : (string)sandbox["status"]!,
        (bool)sandbox["vm"]! ? "vm" : "container",
        HasEnded(sandbox) || sandbox["started_at"] is not { } started ? "" : Age(now - TimeOf(started)),
        string.Join(' ', sandbox["labels"]!.AsArray().Select(label => (string)label!).Where(label => !IsOfAProgram(label)).Select(TextTable.Plain)),
        string.Join('\n', sandbox["exposures"]!.AsArray().Select(exposure => PortOf(exposure!.AsObject()))),
    ];

    private static string PortOf(JsonObject exposure) =>
        $"{exposure["port"]} {(exposure["name"] is { } name ? TextTable.Plain((string)name!) + " " : "")}{(string?)exposure["url"] ?? "tcp " + exposure["endpoint"]}";

    private static DateTimeOffset TimeOf(JsonNode time) => DateTimeOffset.Parse((string)time!, CultureInfo.InvariantCulture);

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => $"{Math.Max(0, (int)age.TotalSeconds)}s",
        { TotalHours: < 1 } => $"{(int)age.TotalMinutes}m",
        { TotalDays: < 1 } => $"{(int)age.TotalHours}h{age.Minutes}m",
        _ => $"{(int)age.TotalDays}d{age.Hours}h",
    };
}
