using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandboxes.Lifecycle.Tests.Setup;

/// <summary>A project in a folder of its own: the C# program of these tests, one stack, its state.</summary>
internal sealed class Stack : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stack-").FullName;
    private readonly Dictionary<string, string> _environment;

    public Stack(LocalCloud? cloud, IReadOnlyDictionary<string, string>? environment = null, string? program = null)
    {
        // An own home: no credentials of the person who runs the tests are picked up.
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HOME"] = _folder,
            ["PULUMI_BACKEND_URL"] = "file://" + _folder,
            ["PULUMI_CONFIG_PASSPHRASE"] = "lifecycle",
            ["PRIME_API_KEY"] = "",
        };
        if (cloud is not null)
        {
            _environment["SANDBOXD_URL"] = cloud.Url;
            _environment["SANDBOXD_API_KEY"] = cloud.Key;
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            _environment[name] = value;
        File.WriteAllText(Path.Combine(_folder, "Pulumi.yaml"), $$"""
            name: life
            runtime:
              name: dotnet
              options:
                binary: {{program ?? Built.Program}}
            plugins:
              providers:
                - name: sandboxes
                  path: {{Built.Provider}}
            """);
        Config("sandboxes:cloud: local");
        Declare(new { });
    }

    /// <summary>The folder that the program runs in.</summary>
    public string Folder => _folder;

    public string StateFile => Path.Combine(_folder, ".pulumi", "stacks", "life", "dev.json");

    /// <summary>What the program declares from now on: members <c>sandboxes</c>, <c>ports</c>, <c>jobs</c>, <c>commands</c>, <c>files</c>, <c>get</c>, <c>invoke</c>, <c>throw</c>.</summary>
    public Stack Declare(object program)
    {
        File.WriteAllText(Path.Combine(_folder, "program.json"), JsonSerializer.Serialize(program));
        return this;
    }

    /// <summary>Declares sandboxes only.</summary>
    public Stack Sandboxes(object sandboxes) => Declare(new { sandboxes });

    /// <summary>Replaces the stack's configuration by these lines, each <c>key: value</c>.</summary>
    public Stack Config(params string[] lines)
    {
        File.WriteAllText(Path.Combine(_folder, "Pulumi.dev.yaml"), "config:\n" + string.Concat(lines.Select(line => $"  {line}\n")));
        return this;
    }

    public Stack Environment(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    public Task<CommandResult> UpAsync(params string[] flags) => RunAsync(["up", "--yes", "--diff", .. flags]);

    public Task<CommandResult> PreviewAsync(params string[] flags) => RunAsync(["preview", "--diff", .. flags]);

    public Task<CommandResult> RefreshAsync(params string[] flags) => RunAsync(["refresh", "--yes", "--diff", .. flags]);

    public Task<CommandResult> DestroyAsync(params string[] flags) => RunAsync(["destroy", "--yes", .. flags]);

    public Task<CommandResult> ImportAsync(string type, string name, string id) => RunAsync(["import", type, name, id, "--yes"]);

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        await InitAsync();
        return await Command.RunAsync(_folder, _environment, [Built.Engine, .. arguments, "--stack", "dev", "--non-interactive"]);
    }

    public async Task<System.Diagnostics.Process> StartAsync(params string[] arguments)
    {
        await InitAsync();
        return Command.Start(_folder, _environment, [Built.Engine, .. arguments, "--stack", "dev", "--non-interactive"]);
    }

    /// <summary>The resources of the sandboxes package in the state, by logical name; those to be deleted are left out.</summary>
    public IReadOnlyDictionary<string, JsonNode> Resources() =>
        Deployment()["resources"]?.AsArray()
            .Where(row => row!["type"]!.GetValue<string>().StartsWith("sandboxes:", StringComparison.Ordinal) && row["delete"]?.GetValue<bool>() != true)
            .ToDictionary(row => row!["urn"]!.GetValue<string>().Split("::")[^1], row => row!) ?? [];

    public string Id(string name) => Resources()[name]["id"]!.GetValue<string>();

    public JsonNode Outputs(string name) => Resources()[name]["outputs"]!;

    public JsonNode Deployment()
    {
        var state = JsonNode.Parse(File.ReadAllText(StateFile))!;
        return (state["checkpoint"]?["latest"] ?? state["deployment"] ?? state)!;
    }

    private async Task InitAsync()
    {
        if (!File.Exists(StateFile))
            (await Command.RunAsync(_folder, _environment, Built.Engine, "stack", "init", "dev", "--non-interactive")).Succeeded();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
