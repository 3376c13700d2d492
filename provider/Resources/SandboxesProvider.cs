using Sandboxes.Clouds;
using Sandboxes.Engine;
using Sandboxes.Resources.BackgroundJob;
using Sandboxes.Resources.Command;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.ExposedPort;
using Sandboxes.Resources.Functions;
using Sandboxes.Resources.Sandbox;
using Sandboxes.Resources.Sandbox.Ownership;
using Sandboxes.Resources.Sandbox.Waiting;

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
    public static ProviderDefinition Define(
        string version, ReadOnlyMemory<byte> schema, Func<CloudSettings, ISandboxCloud> openCloud, TimeProvider time, Random random)
    {
        var configuration = new ProviderConfiguration(openCloud);
        var chance = new Chance(random);
        var sandboxes = new SandboxSteps(configuration, new OwnedSandboxes(time), time, chance);
        return new ProviderDefinition(
            version,
            schema,
            configuration,
            [
                new SandboxResource(sandboxes),
                new ExposedPortResource(configuration),
                new BackgroundJobResource(new BackgroundJobSteps(configuration, new KnownJobs(), time, chance)),
                new CommandResource(configuration, time, chance),
            ],
            [new GetSandbox(configuration), new GetSandboxes(configuration)]);
    }
}
