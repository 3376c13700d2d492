using Sandboxes.Engine;
using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.BackgroundJob;
using Sandboxes.Resources.Configuration;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.Functions;

/// <summary>Reads the status and the last output of a job, whoever started it.</summary>
internal sealed class GetBackgroundJob(ProviderConfiguration configuration) : IFunction
{
    public string Token => "sandboxes:index:getBackgroundJob";

    public async Task<PropertyMap> InvokeAsync(PropertyMap args, bool preview, CancellationToken cancel)
    {
        var id = BackgroundJobId.Of(args.Text(CommandProperties.SandboxId) ?? "", args.Text(BackgroundJobProperties.JobId) ?? "");
        var job = BackgroundJobId.Parse(id);
        if (await configuration.Cloud.FindJobAsync(job.SandboxId, job.Part, cancel) is { } found)
            return BackgroundJobState.Of(PropertyMap.Empty, found);
        var host = await Host.FindAsync(configuration.Cloud, job.SandboxId, cancel);
        throw new ProviderException(
            StatusCode.NotFound, $"there is no job {job.Part}: {(host.IsGone ? host.Words : $"sandbox {job.SandboxId} has no files of it")}.");
    }
}
