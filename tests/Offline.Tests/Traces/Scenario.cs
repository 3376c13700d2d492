using System.Text.Json.Nodes;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>A recorded scenario: commands, programs, calls, states and exit codes of the real engine.</summary>
internal sealed class Scenario
{
    private Scenario(string name, JsonNode data)
    {
        Name = name;
        Steps = [.. data["steps"]!.AsArray().Select(step => new ScenarioStep(step!))];
    }

    public string Name { get; }

    public IReadOnlyList<ScenarioStep> Steps { get; }

    public static string Folder => Path.Combine(AppContext.BaseDirectory, "Traces", "Data");

    public static Scenario Load(string name) => new(name, JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")))!);
}
