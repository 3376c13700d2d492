namespace Sandboxes.Offline.Tests.Traces;

/// <summary>The offline engine makes the calls of the real one, keeps its state and gives its exit codes, scenario by scenario.</summary>
public sealed class TraceTests
{
    private static readonly Dictionary<string, string> NotCovered = new()
    {
        ["node-program"] = "needs the npm package @pulumi/pulumi; tests/Wire.Tests have Node, this project has not",
    };

    public static TheoryData<string> Scenarios() =>
        [.. Directory.GetFiles(Scenario.Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Run_RecordedScenario_SameCallsStatesAndExitCodes(string scenario)
    {
        Assert.SkipWhen(NotCovered.TryGetValue(scenario, out var reason), reason ?? "");
        await using var run = await ScenarioRun.StartAsync(scenario);
        await run.RunAsync().WaitAsync(TimeSpan.FromMinutes(2));
    }
}
