namespace Sandboxd.Routes.Gateway;

/// <summary>Where the gateway finds a sandbox: GATEWAY/USER/JOB, of which the job names the sandbox.</summary>
internal static class GatewayAddress
{
    public const string Root = "/gateway";
    public const string UserNamespace = "local";
    private const string JobPrefix = "job-";

    public static string JobOf(string sandboxId) => JobPrefix + sandboxId;

    /// <summary>The sandbox a job names; what is no job's name names no sandbox either.</summary>
    public static string SandboxOf(string job) => job.StartsWith(JobPrefix, StringComparison.Ordinal) ? job[JobPrefix.Length..] : job;
}
