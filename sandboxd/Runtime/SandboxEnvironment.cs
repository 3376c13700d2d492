using Sandboxd.State;

namespace Sandboxd.Runtime;

/// <summary>The environment of a sandbox's processes: what is documented, what its user gave, and nothing of the host's.</summary>
internal static class SandboxEnvironment
{
    public const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>Names that the platform sets itself and that a user cannot give.</summary>
    public static readonly IReadOnlySet<string> Reserved = new HashSet<string>(StringComparer.Ordinal)
    {
        "SANDBOX_ID", "SANDBOX_NAME", "DISK_MOUNT_PATH", "SANDBOX_IDLE_TIMEOUT_SECONDS", "PRIME_GUESTBRIDGE_ADDRESS", "SANDBOXD_ENV",
    };

    public static Dictionary<string, string> Of(SandboxRecord record, SecretBox box)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = DefaultPath,
            ["HOME"] = "/root",
            ["LANG"] = "C.UTF-8",
        };
        foreach (var (name, value) in record.EnvironmentVars ?? new Dictionary<string, string>())
            environment[name] = value;
        foreach (var (name, value) in record.SealedSecrets ?? new Dictionary<string, string>())
            environment[name] = box.Open(value, SecretOwner(record.Id, name));
        environment["SANDBOX_ID"] = record.Id;
        environment["SANDBOX_NAME"] = record.Name;
        environment["DISK_MOUNT_PATH"] = SandboxRecord.DiskMountPath;
        if (record.IdleTimeoutMinutes is { } idle)
            environment["SANDBOX_IDLE_TIMEOUT_SECONDS"] = $"{idle * 60}";
        return environment;
    }

    /// <summary>What a sealed secret is bound to.</summary>
    public static string SecretOwner(string sandboxId, string name) => sandboxId + "/" + name;
}
