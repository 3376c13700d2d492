using Sandboxes.Engine;
using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;
using Sandboxes.Resources.Parts;
using Sandboxes.Resources.Values;

namespace Sandboxes.Resources.BackgroundJob;

/// <summary>A background job's life. Each step is a file of its own; this is their order.</summary>
internal sealed class BackgroundJobResource(BackgroundJobSteps steps) : IResource
{
    public const string TypeToken = "sandboxes:index:BackgroundJob";

    public string Token => TypeToken;

    public DiffRules DiffRules => BackgroundJobDiffRules.All;

    public IEnumerable<CheckFailure> Check(PropertyMap inputs) => BackgroundJobRules.Check(inputs);

    public void Seen(string id) => steps.Known.Add(id);

    public void Existing(string urn) => steps.Known.Existing(urn);

    public void Compared(string urn, string id) => steps.Known.Compared(urn, id);

    public Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting) =>
        new BackgroundJobCreate(steps).RunAsync(call, inputs, stopWaiting);

    public Task<FoundResource?> ReadAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting) =>
        new BackgroundJobRead(steps.Configuration.Open(), steps.Ended).RunAsync(call, id, oldInputs, oldState, stopWaiting);

    public Task<PropertyMap> UpdateAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting) =>
        new BackgroundJobUpdate(steps).RunAsync(call, id, oldState, inputs, stopWaiting);

    /// <summary>Without <c>stopOnDelete</c> the job goes on, and is nobody's: a later job of the same kind is another one.</summary>
    public Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting)
    {
        var job = BackgroundJobId.Parse(id);
        var cloud = steps.Configuration.Open();
        Func<Task> end = oldState.Flag(BackgroundJobProperties.StopOnDelete) == false
            ? () => cloud.LeaveJobAsync(job.SandboxId, job.Part, CancellationToken.None)
            : () => cloud.StopJobAsync(job.SandboxId, job.Part, CancellationToken.None);
        return Removal.RunAsync(call, cloud, job.SandboxId, $"background job {id}", end, oldState, stopWaiting);
    }

    public IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, CancellationToken cancel) => throw NoList.Of(Token);
}
