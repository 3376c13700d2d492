using Sandboxes.Cmd;
using Sandboxes.Engine;

const string Help = """
    pulumi-resource-sandboxes: the Pulumi provider for cloud sandboxes.

    The Pulumi CLI starts it; nobody else needs to. By hand:
      pulumi-resource-sandboxes             waits for an engine to attach; prints its port.
                                            PULUMI_DEBUG_PROVIDERS=sandboxes:PORT pulumi up
      pulumi-resource-sandboxes --version   prints the version
      pulumi-resource-sandboxes --schema    prints the package schema
      pulumi-resource-sandboxes --help      prints this

    """;

var arguments = PluginArguments.Parse(args);
var provider = Composition.Provider();
using var output = Console.OpenStandardOutput();
switch (arguments.Task)
{
    case PluginTask.PrintVersion:
        output.Write([.. System.Text.Encoding.UTF8.GetBytes(provider.Version), (byte)'\n']);
        break;
    case PluginTask.PrintSchema:
        output.Write(provider.Schema.Span);
        break;
    case PluginTask.PrintHelp:
        output.Write(System.Text.Encoding.UTF8.GetBytes(Help));
        break;
    default:
        await ProviderHost.RunAsync(provider, arguments.EngineAddress, output, TimeProvider.System);
        break;
}

return 0;
