namespace Sandboxes.Resources.Sandbox;

/// <summary>The names of the sandbox's properties, as <c>schema.json</c> writes them.</summary>
internal static class SandboxProperties
{
    public const string Name = "name";
    public const string Image = "image";
    public const string StartCommand = "startCommand";
    public const string CpuCores = "cpuCores";
    public const string MemoryGb = "memoryGb";
    public const string DiskSizeGb = "diskSizeGb";
    public const string GpuCount = "gpuCount";
    public const string GpuType = "gpuType";
    public const string Vm = "vm";
    public const string NetworkAccess = "networkAccess";
    public const string NetworkAllowlist = "networkAllowlist";
    public const string NetworkDenylist = "networkDenylist";
    public const string TimeoutMinutes = "timeoutMinutes";
    public const string IdleTimeoutMinutes = "idleTimeoutMinutes";
    public const string EnvironmentVars = "environmentVars";
    public const string Secrets = "secrets";
    public const string Labels = "labels";
    public const string TeamId = "teamId";
    public const string Region = "region";
    public const string RegistryCredentialsId = "registryCredentialsId";
    public const string Guaranteed = "guaranteed";
    public const string AdvancedConfigs = "advancedConfigs";
    public const string WaitUntilReady = "waitUntilReady";
    public const string WhenEnded = "whenEnded";

    public const string Status = "status";
    public const string CreatedAt = "createdAt";
    public const string StartedAt = "startedAt";
    public const string ExpiresAt = "expiresAt";
    public const string TerminatedAt = "terminatedAt";
    public const string DiskMountPath = "diskMountPath";
    public const string UserId = "userId";
    public const string ExitCode = "exitCode";
    public const string ErrorType = "errorType";
    public const string ErrorMessage = "errorMessage";
    public const string TerminationReason = "terminationReason";
    public const string PendingImageBuildId = "pendingImageBuildId";

    /// <summary>The three inputs that together say where a sandbox may connect to.</summary>
    public static readonly IReadOnlyList<string> Network = [NetworkAccess, NetworkAllowlist, NetworkDenylist];
}
