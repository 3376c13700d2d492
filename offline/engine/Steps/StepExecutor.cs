using Sandboxes.Engine.Grpc;
using Sandboxes.Engine.Values;
using Sandboxes.Offline.Planning;
using Sandboxes.Offline.State;

namespace Sandboxes.Offline.Steps;

/// <summary>Runs steps, at most so many at once. The state is written before each one that changes the world, and after it.</summary>
internal sealed class StepExecutor(Deployment deployment) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(Math.Max(1, deployment.Options.Parallel));

    /// <summary>Runs one step; false when it failed, which is reported then.</summary>
    public async Task<bool> RunAsync(Step step)
    {
        if (deployment.Stopping.IsCancellationRequested)
            return false;
        // Not with the stopping token: a step that does not run any more is no exception.
        await _slots.WaitAsync(CancellationToken.None);
        try
        {
            return !deployment.Stopping.IsCancellationRequested && await ApplyAsync(step);
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<bool> ApplyAsync(Step step)
    {
        var pending = deployment.Preview ? null : step.Pending;
        deployment.Events.StepStarted(step);
        Note(pending);
        try
        {
            await step.ApplyAsync(deployment);
            step.Record(deployment.Journal);
        }
        catch (Exception failed) when (failed is RpcException or StepFailedException or StateException or PropertyFormatException)
        {
            Fail(step, Message(failed));
            return false;
        }
        finally
        {
            Forget(step, pending);
        }

        if (step.InitErrors.Count > 0)
        {
            Fail(step, InitError(step.InitErrors));
            return false;
        }

        deployment.Events.StepEnded(step);
        return true;
    }

    private void Note(PendingOperation? pending)
    {
        if (pending is null)
            return;
        deployment.Journal.Begin(pending);
        deployment.Journal.Flush();
    }

    private void Forget(Step step, PendingOperation? pending)
    {
        if (pending is not null)
            deployment.Journal.End(pending);
        // What stays the same need not be written at once: until the end, the file's old entry says as much.
        if (step.Op != StepOp.Same)
            deployment.Journal.Flush();
    }

    private void Fail(Step step, string message)
    {
        deployment.Events.StepFailed(step, message);
        deployment.Fail(step.Urn, message, stop: !deployment.Options.ContinueOnError);
    }

    private static string Message(Exception failed)
    {
        if (failed is not RpcException rpc)
            return failed.Message;
        var cause = rpc.Status.FindDetail<Pulumirpc.ErrorCause>();
        return cause is null ? rpc.Status.Detail : $"{rpc.Status.Detail}: {cause.Message}";
    }

    private static string InitError(IReadOnlyList<string> reasons) =>
        $"{reasons.Count} error{(reasons.Count == 1 ? "" : "s")} occurred:\n{string.Join('\n', reasons.Select(reason => "\t* " + reason))}\n";
}
