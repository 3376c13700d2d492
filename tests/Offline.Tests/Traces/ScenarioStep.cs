using System.Text.Json.Nodes;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>One command of a scenario.</summary>
internal sealed class ScenarioStep(JsonNode node)
{
    public string Name { get; } = (string)node["name"]!;

    public IReadOnlyList<string> Args { get; } = [.. node["args"]!.AsArray().Select(argument => (string)argument!)];

    public int Exit { get; } = (int)node["exit"]!;

    /// <summary>The program from this step on; null keeps the one before.</summary>
    public string? Program { get; } = (string?)node["program"];

    /// <summary>For each run of the program, the order in which its resources were planned.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Order { get; } =
        [.. (node["order"] as JsonArray ?? []).Select(run => (IReadOnlyList<string>)[.. run!.AsArray().Select(urn => (string)urn!)])];

    public IReadOnlyList<RecordedCall> Calls { get; } = [.. node["calls"]!.AsArray().Select(call => new RecordedCall(call!))];

    public JsonNode? State { get; } = node["state"];

    /// <summary>What the default provider was configured with; null when it was not checked.</summary>
    public JsonObject? Config { get; } = (node["calls"]!.AsArray().FirstOrDefault(call => (string)call!["method"]! == "CheckConfig"
        && ((string)call["request"]!["urn"]!).EndsWith("::default", StringComparison.Ordinal))?["request"]!["news"] as JsonObject);
}
