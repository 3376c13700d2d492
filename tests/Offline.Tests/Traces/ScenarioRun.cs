using System.Text.Json.Nodes;
using Sandboxes.Offline.Cli;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Tests.Traces;

/// <summary>Runs a scenario with the offline engine, command by command, and holds calls, state and exit code to the recording.</summary>
internal sealed class ScenarioRun : IAsyncDisposable
{
    private const string Passphrase = "x";
    private readonly string _folder = Directory.CreateTempSubdirectory("offline-trace-").FullName;
    private readonly Scenario _scenario;
    private readonly ScriptedProvider _provider;

    private ScenarioRun(Scenario scenario, ScriptedProvider provider)
    {
        _scenario = scenario;
        _provider = provider;
    }

    private string StateFile => Path.Combine(_folder, "state", ".pulumi", "stacks", "trace", "dev.json");

    public static async Task<ScenarioRun> StartAsync(string name) => new(Scenario.Load(name), await ScriptedProvider.StartAsync());

    public async Task RunAsync()
    {
        Write("Pulumi.yaml", _scenario.Steps[0].Program!);
        Write("b.txt", "one\n");
        (await CommandAsync(["stack", "init", "dev"], [], default)).ShouldBe((0, ""));
        foreach (var step in _scenario.Steps)
        {
            if (step.Program is not null)
                Write("Pulumi.yaml", step.Program);
            await PrepareAsync(step);
            _provider.Expect(step.Calls);
            var (exit, output) = step.Exit == -9 ? await KilledAsync(step) : await StepAsync(step);
            var at = $"{_scenario.Name}/{step.Name}\n{output}";
            _provider.Differences().ShouldBe("", at);
            exit.ShouldBe(step.Exit, at);
            if (step.State is not null)
                State().ShouldBe(Normal.Text(ByUrn(step.State)), at);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task PrepareAsync(ScenarioStep step)
    {
        if (_scenario.Name == "assets" && step.Name is "04-preview-asset")
            Write("b.txt", "two\n");
        if (Autonaming(step.Name) is { } autonaming && _scenario.Name == "autonaming")
            Write("Pulumi.dev.yaml", "config:\n  pulumi:autonaming:\n    " + autonaming + "\n");
        foreach (var (key, value) in step.Config ?? [])
            await CommandAsync(["config", "set", $"sandboxes:{key}", (string)value!, .. key == "apiKey" ? ["--secret"] : Array.Empty<string>()], [], default);
    }

    private static string? Autonaming(string step) => step switch
    {
        "02-up-verbatim" => "mode: verbatim",
        "03-up-pattern" => "pattern: ${stack}-${name}-${alphanum(6)}",
        "04-up-disabled" => "mode: disabled",
        _ => null,
    };

    private async Task<(int, string)> StepAsync(ScenarioStep step)
    {
        using var interrupt = new CancellationTokenSource();
        _provider.Waiting = interrupt.Cancel;
        return await CommandAsync(step.Args, step.Order, interrupt.Token);
    }

    /// <summary>A SIGKILL is played by taking the state as it is in the middle of the call.</summary>
    private async Task<(int, string)> KilledAsync(ScenarioStep step)
    {
        byte[]? atKill = null;
        using var interrupt = new CancellationTokenSource();
        _provider.Waiting = () =>
        {
            atKill = File.ReadAllBytes(StateFile);
            interrupt.Cancel();
        };
        var (_, output) = await CommandAsync(step.Args, step.Order, interrupt.Token);
        File.WriteAllBytes(StateFile, atKill.ShouldNotBeNull(output));
        return (-9, output);
    }

    private async Task<(int Exit, string Output)> CommandAsync(IReadOnlyList<string> args, IReadOnlyList<IReadOnlyList<string>> order, CancellationToken interrupted)
    {
        var output = new StringWriter();
        var context = new CommandContext
        {
            Environment = new Dictionary<string, string>
            {
                ["PULUMI_BACKEND_URL"] = "file://" + Path.Combine(_folder, "state"),
                ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase,
                ["PULUMI_DEBUG_PROVIDERS"] = $"sandboxes:{_provider.Port}",
            },
            Directory = _folder,
            Output = output,
            Error = output,
            Interrupted = interrupted,
            FindProgram = (_, _) => new YamlProgram(YamlDocument.Read(Path.Combine(_folder, "Pulumi.yaml")), order),
        };
        return (await RootCommands.RunAsync(args, context), args[0] == "stack" ? "" : output.ToString());
    }

    private string State()
    {
        var deployment = CheckpointReader.Deployment(JsonNode.Parse(File.ReadAllBytes(StateFile)));
        ISecretCrypter crypter = CheckpointReader.Salt(deployment) is { } salt ? PassphraseCrypter.Open(Passphrase, salt) : new PlainText();
        var checkpoint = CheckpointReader.Read(deployment, new StateValues(crypter));
        var plain = new StateValues(new PlainText());
        return Normal.Text(ByUrn(new JsonObject
        {
            ["resources"] = new JsonArray([.. checkpoint.Resources.Select(state => (JsonNode)ResourceJson.Write(state, plain))]),
            ["pending"] = new JsonArray([.. checkpoint.PendingOperations.Select(pending => (JsonNode)new JsonObject { ["type"] = pending.Type, ["urn"] = pending.Resource.Urn })]),
        }));
    }

    /// <summary>Resources by URN: the order of independent ones does not count.</summary>
    private static JsonObject ByUrn(JsonNode state) => new()
    {
        ["resources"] = new JsonObject(state["resources"]!.AsArray().Select(node => KeyValuePair.Create($"{node!["urn"]}{(node["delete"] is null ? "" : " delete")}", (JsonNode?)node.DeepClone()))),
        ["pending"] = state["pending"]!.DeepClone(),
    };

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private sealed class PlainText : ISecretCrypter
    {
        public string Encrypt(string plaintext) => plaintext;

        public string Decrypt(string ciphertext) => ciphertext;
    }
}
