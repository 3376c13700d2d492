using Sandboxd.Runtime;
using Sandboxd.State;

namespace Sandboxd.Fleet;

/// <summary>Takes a sandbox from PENDING to its end, as its plan says.</summary>
internal sealed class SandboxStartup(ISandboxRuntime runtime, SandboxdHome home, SandboxStateFiles files, SecretBox box, TimeProvider time)
{
    public async Task RunAsync(Sandbox sandbox)
    {
        try
        {
            await StartAsync(sandbox);
            if (sandbox.Running is { } running)
                await FollowAsync(sandbox, running);
        }
        catch (OperationCanceledException) when (sandbox.Ended.IsCancellationRequested)
        {
            // It was ended while it started: whoever ended it has recorded why.
        }
        catch (Exception error)
        {
            // Whatever went wrong, the sandbox must not stay in a status that is not true.
            await sandbox.EndAsync(SandboxEnd.StartFailed(error.Message));
        }
        finally
        {
            CleanUp(sandbox);
        }
    }

    private void CleanUp(Sandbox sandbox)
    {
        try
        {
            files.RemoveLayers(sandbox.Id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The sandbox has ended all the same; the next start of sandboxd tries again.
            Console.Error.WriteLine($"sandboxd: the files of sandbox {sandbox.Id} could not be removed: {error.Message}");
        }
    }

    private async Task StartAsync(Sandbox sandbox)
    {
        var plan = sandbox.Plan;
        await Task.Delay(plan.Pending, time, sandbox.Ended);
        sandbox.Update(record => record.Status.IsTerminal()
            ? null
            : record with { Status = SandboxStatus.PROVISIONING, PendingImageBuildId = null, UpdatedAt = time.GetUtcNow() });
        await Task.Delay(plan.Provisioning, time, sandbox.Ended);
        if (plan.FailsToStart is { } failure)
        {
            await sandbox.EndAsync(failure);
            return;
        }

        var running = await runtime.StartAsync(LaunchOf(sandbox.Record));
        if (!sandbox.Runs(running))
            await running.KillAsync();
    }

    private async Task FollowAsync(Sandbox sandbox, IRunningSandbox running)
    {
        if (sandbox.Plan.PausesAfter is { } after && await IsUpAfterAsync(sandbox, running, after))
            sandbox.Update(record => record.Status == SandboxStatus.RUNNING ? record with { Status = SandboxStatus.PAUSED, UpdatedAt = time.GetUtcNow() } : null);
        if (sandbox.Plan.EndsBy is { } end && await IsUpAfterAsync(sandbox, running, sandbox.Plan.EndsAfter))
            await sandbox.EndAsync(end);
        await sandbox.EndAsync(SandboxEnd.MainProcess(await running.Exited));
    }

    private async Task<bool> IsUpAfterAsync(Sandbox sandbox, IRunningSandbox running, TimeSpan delay)
    {
        await Task.WhenAny(running.Exited, Task.Delay(delay, time, sandbox.Ended));
        return !running.Exited.IsCompleted && !sandbox.Ended.IsCancellationRequested;
    }

    private SandboxLaunch LaunchOf(SandboxRecord record) => new(
        record.Id,
        record.Name,
        home.FolderOf(record.Id),
        StartCommand.ArgumentsOf(record.StartCommand),
        SandboxEnvironment.Of(record, box));
}
