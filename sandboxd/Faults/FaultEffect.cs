using Sandboxd.Fleet;
using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Faults;

internal static class FaultEffect
{
    /// <summary>The plan of a sandbox that a fault befalls.</summary>
    public static StartPlan On(StartPlan plan, Fault fault, SandboxRecord record) => fault.Kind switch
    {
        FaultKind.SlowPending => plan with { Pending = fault.Delay },
        FaultKind.ImageBuild => plan with { Pending = fault.Delay, BuildsImage = true },
        FaultKind.SlowProvisioning => plan with { Provisioning = fault.Delay },
        FaultKind.GatewayLate => plan with { GatewayDelay = fault.Delay },
        FaultKind.ImagePullFailed => plan with { FailsToStart = Worded(SandboxEnd.ImagePullFailed(record.DockerImage), fault) },
        FaultKind.DiesStarting => plan with { FailsToStart = Worded(SandboxEnd.StartFailed("the sandbox died while starting"), fault) },
        FaultKind.Oom => plan with { EndsBy = Worded(SandboxEnd.OutOfMemory(record.MemoryGb), fault), EndsAfter = fault.Delay },
        FaultKind.EarlyTimeout => plan with { EndsBy = Worded(SandboxEnd.Expired, fault), EndsAfter = fault.Delay },
        FaultKind.Exit => plan with { EndsBy = Worded(SandboxEnd.MainProcess(new SandboxExit(fault.ExitCode)), fault), EndsAfter = fault.Delay },
        FaultKind.RefuseDelete => plan with { RefusesDeleteWhileStarting = true },
        FaultKind.RefuseExpose => plan with { RefusesExposure = fault.Message ?? $"Port exposure is not supported in region {record.Region}" },
        FaultKind.Pause => plan with { PausesAfter = fault.Delay },
        FaultKind.PortLate => plan with { PortDelay = fault.Delay },
        _ => plan,
    };

    private static SandboxEnd Worded(SandboxEnd end, Fault fault) => fault.Message is { } message ? end with { ErrorMessage = message } : end;
}
