using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Sandboxes.Wire.Tests;

/// <summary>Runs each script once, after its packages are there, and keeps the outcome of each case.</summary>
public sealed partial class NodeScripts : IAsyncLifetime
{
    private static readonly TimeSpan ScriptLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan InstallLimit = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Lazy<Task<CaseOutcomes>>> _runs = new(StringComparer.Ordinal);

    /// <summary>Why nothing can run here; null when it can.</summary>
    public string? Obstacle { get; private set; }

    private static string Folder => Path.Combine(Repository.Root, "tests", "Wire.Tests", "node");

    /// <summary>The names of a script's cases, read from its text.</summary>
    public static IEnumerable<string> CasesOf(string script)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{script}.test.cjs"));
        foreach (Match match in CaseName().Matches(text))
            yield return match.Groups[1].Value;
        // The one loop of cases in the scripts: a case for each kind of unknown.
        foreach (Match match in KindCaseName().Matches(text))
        {
            foreach (var kind in (string[])["bool", "number", "string", "array", "asset", "archive", "object"])
                yield return match.Groups[1].Value.Replace("${kind}", kind, StringComparison.Ordinal);
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Program.Find("node") is null || Program.Find("npm") is null)
            Obstacle = "node and npm are not on PATH; the wire tests need Node 20 or newer";
        else if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@pulumi", "pulumi")))
            await InstallAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What became of a case; fails when the script did not report it.</summary>
    public async Task<CaseOutcome> OutcomeAsync(string script, string name)
    {
        var outcomes = await _runs.GetOrAdd(script, key => new Lazy<Task<CaseOutcomes>>(() => RunAsync(key))).Value;
        return outcomes.Of(name);
    }

    private async Task InstallAsync()
    {
        var install = await Program.RunAsync("npm", ["ci", "--ignore-scripts"], Folder, InstallLimit);
        // A clean clone has no packages, and a machine without a registry cannot get them: that is no fault of the provider.
        Obstacle = install.ExitCode == 0 ? null : $"npm ci failed, so the official stubs are missing:\n{install.Errors}";
    }

    private static async Task<CaseOutcomes> RunAsync(string script)
    {
        var result = await Program.RunAsync(
            "node", [$"{script}.test.cjs"], Folder, ScriptLimit, ("PROVIDER_BINARY", Repository.Provider()), ("DOTNET_ROOT", Repository.DotnetRoot));
        return CaseOutcomes.Parse(result);
    }

    [GeneratedRegex("""^test\("(.*)", """, RegexOptions.Multiline)]
    private static partial Regex CaseName();

    [GeneratedRegex("""test\(`(.*)`, """)]
    private static partial Regex KindCaseName();
}
