using Pulumi;

namespace Sandboxes.Sdk.Tests.Offline;

/// <summary>The component of the recorded Node program.</summary>
internal sealed class Team : ComponentResource
{
    public Team(string name)
        : base("trace:index:Team", name)
    {
        Box = new Box($"{name}-box", new BoxArgs
        {
            Image = "python:3.11-slim",
            EnvironmentVars = new InputMap<string> { ["LOG_LEVEL"] = "info" },
            Secrets = Output.CreateSecret(new Dictionary<string, string> { ["TOKEN"] = "s3cret-value" }),
        }, new CustomResourceOptions
        {
            Parent = this,
            AdditionalSecretOutputs = { "secrets" },
            Aliases = { new Alias { Name = "old-name" } },
        });
        RegisterOutputs(new Dictionary<string, object?> { ["boxId"] = Box.Id });
    }

    public Box Box { get; }
}
