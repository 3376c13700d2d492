namespace Sandboxes.Resources.Sandbox;

/// <summary>What an absent input means, where all generations of the cloud agree (prime-api 4), and the schema's own defaults.</summary>
internal static class SandboxDefaults
{
    public const double CpuCores = 1;
    public const int GpuCount = 0;
    public const bool NetworkAccess = true;
    public const int TimeoutMinutes = 60;
    public const bool WaitUntilReady = true;
    public const string WhenEnded = Recreate;

    /// <summary>Value of <c>whenEnded</c>: an ended sandbox is created again.</summary>
    public const string Recreate = "recreate";

    /// <summary>Value of <c>whenEnded</c>: an ended sandbox stays in the state.</summary>
    public const string Keep = "keep";

    /// <summary>Keeps a container idle: what the cloud runs, and names, when no start command was given.</summary>
    public const string StartCommand = "tail -f /dev/null";

    /// <summary>The cloud's default memory, by its version.</summary>
    public static readonly IReadOnlyList<double> MemoryGb = [1, 2];

    /// <summary>The cloud's default disk, by its version.</summary>
    public static readonly IReadOnlyList<double> DiskSizeGb = [5, 10];
}
