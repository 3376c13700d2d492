namespace Sandboxd.Fleet;

/// <summary>How a sandbox comes up and what befalls it: short real timings, changed by faults.</summary>
internal sealed record StartPlan
{
    public static readonly StartPlan Default = new();

    /// <summary>How long it stays PENDING.</summary>
    public TimeSpan Pending { get; init; } = TimeSpan.FromMilliseconds(40);

    /// <summary>How long it stays PROVISIONING before its processes start.</summary>
    public TimeSpan Provisioning { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How long after RUNNING the gateway hears of it.</summary>
    public TimeSpan GatewayDelay { get; init; }

    /// <summary>Whether PENDING is shown as the build of an image.</summary>
    public bool BuildsImage { get; init; }

    /// <summary>Fails the start, instead of RUNNING.</summary>
    public SandboxEnd? FailsToStart { get; init; }

    /// <summary>Ends the sandbox some time after RUNNING.</summary>
    public SandboxEnd? EndsBy { get; init; }

    /// <summary>When <see cref="EndsBy"/> happens, counted from RUNNING.</summary>
    public TimeSpan EndsAfter { get; init; }

    /// <summary>When it is paused, counted from RUNNING; null means never. Nothing wakes it up.</summary>
    public TimeSpan? PausesAfter { get; init; }

    /// <summary>Whether a delete is refused until it runs.</summary>
    public bool RefusesDeleteWhileStarting { get; init; }

    /// <summary>Why its ports cannot be exposed; null when they can.</summary>
    public string? RefusesExposure { get; init; }

    /// <summary>How long after it was exposed a port answers.</summary>
    public TimeSpan PortDelay { get; init; }
}
