namespace Sandboxes.Clouds.Prime.Gateway.Jobs;

/// <summary>Starts, reads and stops background jobs, each by one script in the sandbox (prime-api 7.4).</summary>
internal sealed class JobCalls(ScriptRun scripts)
{
    private const string Directory = "/tmp";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Starts the job once; the id of the one that stands.</summary>
    public async Task<string> StartAsync(string sandbox, JobSpec job, CancellationToken cancel)
    {
        JobRules.Check(job);
        var command = new CommandSpec(LaunchScript.Of(job, Directory), Limit) { WorkingDir = job.WorkingDir, Environment = job.Environment, User = job.User };
        var action = $"start job {job.Id} in sandbox {sandbox}";
        var said = ShellLine.LastLine(await scripts.RunAsync(sandbox, command, action, cancel));
        return said.Split(' ') switch
        {
            ["started"] => job.Id,
            ["adopted", var id] => id,
            _ => throw ScriptRun.Unexpected(action, "not `started`"),
        };
    }

    /// <summary>Reads the job; null when there is none, or its sandbox has ended.</summary>
    public async Task<JobState?> FindAsync(string sandbox, string id, CancellationToken cancel)
    {
        JobRules.CheckId(id);
        var action = $"read job {id} of sandbox {sandbox}";
        try
        {
            return JobReading.Read(id, await scripts.RunAsync(sandbox, new(ProbeScript.Of(id, Directory), Limit), action, cancel));
        }
        catch (CloudException error) when (error.SandboxEnded)
        {
            return null;
        }
        catch (FormatException error)
        {
            throw ScriptRun.Unexpected(action, error.Message);
        }
    }

    /// <summary>Stops the job and removes its files; false when there was none, or its sandbox has ended.</summary>
    public async Task<bool> StopAsync(string sandbox, string id, CancellationToken cancel)
    {
        JobRules.CheckId(id);
        var action = $"stop job {id} of sandbox {sandbox}";
        try
        {
            return ShellLine.LastLine(await scripts.RunAsync(sandbox, new(StopScript.Of(id, Directory), Limit), action, cancel)) switch
            {
                "stopped" => true,
                "none" => false,
                _ => throw ScriptRun.Unexpected(action, "not `stopped`"),
            };
        }
        catch (CloudException error) when (error.SandboxEnded)
        {
            return false;
        }
    }

    /// <summary>Leaves the job to itself; nothing to do where it, or its sandbox, is no more.</summary>
    public async Task LeaveAsync(string sandbox, string id, CancellationToken cancel)
    {
        JobRules.CheckId(id);
        var action = $"leave job {id} of sandbox {sandbox} to itself";
        try
        {
            var said = ShellLine.LastLine(await scripts.RunAsync(sandbox, new(LeaveScript.Of(id, Directory), Limit), action, cancel));
            if (said != "left")
                throw ScriptRun.Unexpected(action, "not `left`");
        }
        catch (CloudException error) when (error.SandboxEnded)
        {
            // Then so has the job.
        }
    }
}
