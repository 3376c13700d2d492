using System.Text.Json;

namespace Sandboxes.Wire.Tests;

/// <summary>What a script reported: one JSON line a case.</summary>
internal sealed class CaseOutcomes
{
    private readonly Dictionary<string, CaseOutcome> _outcomes = new(StringComparer.Ordinal);
    private readonly ProgramResult _result;

    private CaseOutcomes(ProgramResult result) => _result = result;

    public static CaseOutcomes Parse(ProgramResult result)
    {
        var outcomes = new CaseOutcomes(result);
        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith('{')))
        {
            using var json = JsonDocument.Parse(line);
            var message = json.RootElement.TryGetProperty("message", out var text) ? text.GetString() : null;
            outcomes._outcomes[json.RootElement.GetProperty("case").GetString()!] =
                new CaseOutcome(json.RootElement.GetProperty("ok").GetBoolean(), message ?? "");
        }

        return outcomes;
    }

    public CaseOutcome Of(string name) => _outcomes.TryGetValue(name, out var outcome)
        ? outcome
        : new CaseOutcome(false, $"the script ended with {_result.ExitCode} before this case:\n{_result.Output}\n{_result.Errors}");
}
