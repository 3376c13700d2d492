namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>How long a wait has taken, by what it waited for.</summary>
internal readonly record struct WaitClocks(TimeSpan Total, TimeSpan Boot, TimeSpan ImageBuild, TimeSpan Answer)
{
    /// <summary>These clocks after <paramref name="passed"/> more of what <paramref name="readiness"/> said.</summary>
    public WaitClocks After(Readiness readiness, TimeSpan passed) => readiness switch
    {
        Readiness.BuildingImage => this with { Total = Total + passed, ImageBuild = ImageBuild + passed },
        Readiness.Probe => this with { Total = Total + passed, Answer = Answer + passed },
        _ => this with { Total = Total + passed, Boot = Boot + passed, Answer = TimeSpan.Zero },
    };
}
