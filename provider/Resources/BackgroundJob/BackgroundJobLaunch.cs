using Sandboxes.Clouds;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>Launches a job under an id that is fixed before the first try, so that it starts once however often it is launched.</summary>
internal static class BackgroundJobLaunch
{
    /// <summary>The id of the job that now stands: <paramref name="jobId"/>, or that of one which an earlier run left without a state.</summary>
    /// <param name="cloud">The cloud.</param>
    /// <param name="urn">The resource.</param>
    /// <param name="jobId">Eight hexadecimal digits.</param>
    /// <param name="inputs">What to run.</param>
    /// <param name="known">The jobs that this run knows of.</param>
    public static Task<string> RunAsync(ISandboxCloud cloud, string urn, string jobId, PropertyMap inputs, KnownJobs known)
    {
        var sandboxId = Sandbox.SandboxId.Checked(inputs.Text(CommandProperties.SandboxId) ?? "");
        var spec = CommandSpecs.Of(inputs, inputs.Text(BackgroundJobProperties.CommandLine) ?? "");
        var job = new JobSpec(jobId, spec.Line)
        {
            WorkingDir = spec.WorkingDir,
            Environment = spec.Environment,
            User = spec.User,
            Fingerprint = JobFingerprint.Of(urn, inputs, known.HasUntold(urn) ? jobId : ""),
            Known = known.Of(sandboxId),
        };
        return cloud.StartJobAsync(sandboxId, job, CancellationToken.None);
    }
}
