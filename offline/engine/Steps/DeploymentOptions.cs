using Sandboxes.Offline.Planning;

namespace Sandboxes.Offline.Steps;

/// <summary>What the command line asks of a preview or an update.</summary>
internal sealed record DeploymentOptions
{
    public bool Preview { get; init; }

    /// <summary>How many steps run at once.</summary>
    public int Parallel { get; init; } = 4 * Environment.ProcessorCount;

    public Targets Targets { get; init; } = Targets.All;

    public bool ContinueOnError { get; init; }
}
