using System.Text.Json.Nodes;
using Sandboxes.Offline.Cli;
using Sandboxes.Offline.Programs;

namespace Sandboxes.Offline.Tests.Cli;

/// <summary>Runs commands in a project of its own against a <see cref="FakeProvider"/>.</summary>
internal sealed class CommandRun : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private CommandRun(FakeProvider provider) => Provider = provider;

    public FakeProvider Provider { get; }

    public CancellationTokenSource CtrlC { get; } = new();

    public string Passphrase { get; set; } = "p";

    public IProgram Program { get; set; } = ProgramOf.Things();

    public JsonArray Resources => JsonNode.Parse(File.ReadAllText(StateFile))!["checkpoint"]!["latest"]!["resources"]!.AsArray();

    public IEnumerable<string> Names => Resources.Select(state => ((string)state!["urn"]!).Split("::")[^1]).Order(StringComparer.Ordinal);

    public string StateFile => Path.Combine(_folder.Path, "state", ".pulumi", "stacks", "demo", "dev.json");

    public static async Task<CommandRun> StartAsync()
    {
        var run = new CommandRun(await FakeProvider.StartAsync());
        run._folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        (await run.RunAsync("stack", "init", "dev")).Exit.ShouldBe(0);
        return run;
    }

    public async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var context = new CommandContext
        {
            Environment = new Dictionary<string, string>
            {
                ["PULUMI_BACKEND_URL"] = "file://" + Path.Combine(_folder.Path, "state"),
                ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase,
                ["PULUMI_DEBUG_PROVIDERS"] = "pkg:" + Provider.Port,
            },
            Directory = _folder.Path,
            Output = output,
            Error = output,
            Interrupted = CtrlC.Token,
            FindProgram = (_, _) => Program,
        };
        return (await RootCommands.RunAsync(args, context), output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        CtrlC.Dispose();
        await Provider.DisposeAsync();
        _folder.Dispose();
    }
}
