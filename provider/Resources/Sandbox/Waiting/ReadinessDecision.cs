using Sandboxes.Clouds;

namespace Sandboxes.Resources.Sandbox.Waiting;

/// <summary>The decision of a wait, one look at a time (prime-api 6.2).</summary>
internal static class ReadinessDecision
{
    /// <param name="status">What the cloud says; null is a definite not-found.</param>
    /// <param name="clocks">How long the wait has taken so far.</param>
    /// <param name="budget">How long it may take.</param>
    public static Readiness Decide(SandboxStatus? status, WaitClocks clocks, WaitBudget budget)
    {
        if (status is null)
            return clocks.Total < WaitBudget.Settling ? Readiness.KeepWaiting : Readiness.Vanished;
        if (SandboxStates.IsTerminal(status.Status))
            return Readiness.Ended;
        if (clocks.Total >= budget.Total)
            return Readiness.OutOfTime;
        if (status.Status == SandboxStates.Running)
            return clocks.Answer < budget.Boot ? Readiness.Probe : Readiness.Silent;
        if (status is { Status: SandboxStates.Pending, PendingImageBuildId: not null })
            return clocks.ImageBuild < budget.ImageBuild ? Readiness.BuildingImage : Readiness.ImageBuildTooSlow;
        return clocks.Boot < budget.Boot ? Readiness.KeepWaiting : Readiness.BootTooSlow;
    }

    /// <summary>True while there is something to wait for.</summary>
    public static bool GoesOn(Readiness readiness) => readiness is Readiness.KeepWaiting or Readiness.BuildingImage or Readiness.Probe;

    /// <summary>What is left of the time that applies.</summary>
    public static TimeSpan Left(Readiness readiness, WaitClocks clocks, WaitBudget budget)
    {
        var left = readiness switch
        {
            Readiness.BuildingImage => budget.ImageBuild - clocks.ImageBuild,
            Readiness.Probe => budget.Boot - clocks.Answer,
            _ => budget.Boot - clocks.Boot,
        };
        var total = budget.Total - clocks.Total;
        return left < total ? left : total;
    }
}
