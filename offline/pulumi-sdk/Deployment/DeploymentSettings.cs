using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the engine tells a program when it starts it.</summary>
internal sealed record DeploymentSettings(string Monitor, string Engine, string Project, string Stack)
{
    public string Organization { get; init; } = "organization";

    public bool IsDryRun { get; init; }

    /// <summary>The configuration in clear, by full key such as <c>project:name</c>.</summary>
    public ImmutableDictionary<string, string> Config { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableHashSet<string> ConfigSecretKeys { get; init; } = [];

    /// <summary>Reads the environment through <paramref name="variable"/>; stops the program when the engine did not start it.</summary>
    public static DeploymentSettings Read(Func<string, string?> variable)
    {
        return new DeploymentSettings(Required("PULUMI_MONITOR"), Required("PULUMI_ENGINE"), Required("PULUMI_PROJECT"), Required("PULUMI_STACK"))
        {
            Organization = variable("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            IsDryRun = bool.Parse(Required("PULUMI_DRY_RUN")),
            Config = Json<ImmutableDictionary<string, string>>("PULUMI_CONFIG") ?? ImmutableDictionary<string, string>.Empty,
            ConfigSecretKeys = Json<ImmutableHashSet<string>>("PULUMI_CONFIG_SECRET_KEYS") ?? [],
        };

        string Required(string name) => variable(name) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture,
                $"This program must be started by the engine: {name} is not set. Run `pulumi up` in the folder of Pulumi.yaml."));

        T? Json<T>(string name) => variable(name) is { Length: > 0 } text ? JsonSerializer.Deserialize<T>(text) : default;
    }
}
