using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources.BackgroundJob;
using Sandboxes.Resources.Command;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.ExposedPort;
using Sandboxes.Resources.Functions;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Sandbox.Waiting;
using Sandboxes.Resources.SandboxFile;

namespace Sandboxes.Resources;

/// <summary>The table of contents: every resource and function of the provider.</summary>
public static class SandboxesProvider
{
    /// <summary>The provider, ready to be served.</summary>
    /// <param name="version">Semantic version without a leading v.</param>
    /// <param name="schema">The package schema, JSON in UTF-8.</param>
    /// <param name="openCloud">Opens the cloud that the settings name; called at the first use, throws <see cref="CloudException"/>.</param>
    /// <param name="time">The clock.</param>
    /// <param name="random">Jitter and keys; seeded by the system.</param>
    /// <param name="openRemote">Opens remote assets; null where none can be had.</param>
    public static ProviderDefinition Define(
        string version, ReadOnlyMemory<byte> schema, Func<CloudSettings, ISandboxCloud> openCloud, TimeProvider time, Random random, OpenRemote? openRemote = null)
    {
        var configuration = new ProviderConfiguration(openCloud);
        var chance = new Chance(random);
        var ended = new EndedSandboxes(time);
        var sandboxes = new SandboxSteps(configuration, new OwnedSandboxes(time), ended, time, chance);
        return new ProviderDefinition(
            version,
            schema,
            configuration,
            [
                new SandboxResource(sandboxes),
                new ExposedPortResource(configuration, ended),
                new BackgroundJobResource(new BackgroundJobSteps(configuration, new KnownJobs(), ended, time, chance)),
                new CommandResource(configuration, ended, time, chance),
                new SandboxFileResource(configuration, ended, openRemote ?? NoRemote),
            ],
            [.. Functions(configuration).Select(function => new CloudFunction(function))]);
    }

    private static IReadOnlyList<IFunction> Functions(ProviderConfiguration configuration) =>
    [
        new GetSandbox(configuration),
        new GetSandboxes(configuration),
        new GetSandboxLogs(configuration),
        new GetSandboxErrorContext(configuration),
        new GetExposedPorts(configuration),
        new GetBackgroundJob(configuration),
        new ReadFile(configuration),
        new RunCommand(configuration),
    ];

    private static Task<Stream> NoRemote(Uri address, CancellationToken cancel) => throw new CloudException(
        CloudErrorKind.Unreachable, "could not download a remote asset: this provider was started without a way to. Use a file asset.");
}
