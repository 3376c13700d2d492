using Sandboxes.Engine.Grpc;
using Sandboxes.Offline.Config;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Plugins;

/// <summary>Starts provider binaries for one command, or attaches to those that PULUMI_DEBUG_PROVIDERS names.</summary>
internal sealed class PluginHost(ProjectFile project, StackConfig config, IReadOnlyDictionary<string, string> environment, TimeProvider clock)
{
    /// <summary>Where the providers find the Engine service.</summary>
    public string EngineAddress { get; set; } = "";

    public StackConfig Config => config;

    public string ProjectDirectory => project.Directory;

    public async Task<Provider> StartAsync(string package, string? version, CancellationToken cancel)
    {
        if (AttachPort(package) is { } port)
            return await Provider.ConnectAsync(package, $"127.0.0.1:{port}", null, new() { EngineAddress = EngineAddress, ConfigureWithUrn = true }, cancel);
        var binary = PluginLocator.Find(package, version, project, environment);
        var process = await PluginProcess.StartAsync(binary, project.Directory, EngineAddress, Environment(package), clock);
        try
        {
            return await Provider.ConnectAsync(package, $"127.0.0.1:{process.Port}", process, Handshake(Path.GetDirectoryName(binary)!), cancel);
        }
        catch (RpcException refused)
        {
            var said = process.Errors();
            await process.DisposeAsync();
            throw new StateException($"{binary} did not shake hands: {refused.Status.Detail}{(said.Length > 0 ? "\n" + said : "")}", refused);
        }
    }

    private Pulumirpc.ProviderHandshakeRequest Handshake(string directory) => new()
    {
        EngineAddress = EngineAddress,
        RootDirectory = directory,
        ProgramDirectory = directory,
        ConfigureWithUrn = true,
        SupportsRefreshBeforeUpdate = true,
        InvokeWithPreview = true,
    };

    private Dictionary<string, string> Environment(string package)
    {
        var values = config.OfPackage(package).ToDictionary(entry => $"{package}:{entry.Key}", entry => entry.Value.Text, StringComparer.Ordinal);
        return new Dictionary<string, string>(environment)
        {
            ["PULUMI_PROJECT"] = project.Name,
            ["PULUMI_CONFIG"] = System.Text.Json.JsonSerializer.Serialize(values, StateJson.Compact),
        };
    }

    private string? AttachPort(string package) =>
        environment.GetValueOrDefault("PULUMI_DEBUG_PROVIDERS", "").Split(',')
            .Select(entry => entry.Split(':')).FirstOrDefault(entry => entry.Length == 2 && entry[0] == package)?[1];
}
