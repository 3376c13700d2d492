using System.Diagnostics;
using System.Text.Json;
using Sandboxes.Clouds.Prime.Gateway.Jobs;

namespace Sandboxes.Clouds.Tests.Testing;

/// <summary>This machine's shells, with a directory that stands for a sandbox's <c>/tmp</c>. Ends the jobs that a test leaves.</summary>
internal sealed class ShellMachine : IAsyncDisposable
{
    private readonly string _shell;

    private ShellMachine(string shell) => _shell = shell;

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("jobs-").FullName;

    /// <summary>A machine with that shell; the test is skipped where there is none.</summary>
    public static ShellMachine With(string shell)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Find(shell) is not null, $"there is no {shell} on this machine");
        return new(Find(shell)!);
    }

    public string PathOf(string name) => Path.Combine(Directory, name);

    public string Read(string name) => File.Exists(PathOf(name)) ? File.ReadAllText(PathOf(name)) : "";

    public Task<ShellRun> LaunchAsync(JobSpec job) => RunAsync(LaunchScript.Of(job, Directory), job.Environment);

    public async Task<JobState?> ProbeAsync(string id)
    {
        var run = await RunAsync(ProbeScript.Of(id, Directory));
        run.ShouldSatisfyAllConditions(() => run.ExitCode.ShouldBe(0), () => run.Stderr.ShouldBe(""));
        return JobReading.Read(id, run.Stdout);
    }

    public Task<ShellRun> StopAsync(string id) => RunAsync(StopScript.Of(id, Directory));

    /// <summary>Asks until the job is no longer running.</summary>
    public async Task<JobState?> EndOfAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1), TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, TestContext.Current.CancellationToken);
        while (await ProbeAsync(id) is { Status: JobStatus.Running })
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, either.Token);
        return await ProbeAsync(id);
    }

    /// <summary>Answers a container's exec call.</summary>
    public async Task<Reply> ExecAsync(Received request)
    {
        var run = await RunAsync(request.Json["command"]!.ToString(), request.Json["env"]!.AsObject().ToDictionary(pair => pair.Key, pair => pair.Value!.ToString(), StringComparer.Ordinal));
        return Reply.Ok($$"""{"stdout":"{{JsonEncodedText.Encode(run.Stdout)}}","stderr":"{{JsonEncodedText.Encode(run.Stderr)}}","exit_code":{{run.ExitCode}}}""");
    }

    /// <summary>Runs a line as the sandbox's exec does.</summary>
    public async Task<ShellRun> RunAsync(string line, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(_shell) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Directory };
        foreach (var argument in Path.GetFileName(_shell) == "busybox" ? (string[])["sh", "-c", line] : ["-c", line])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var cancel = TestContext.Current.CancellationToken;
        var (stdout, stderr) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        await process.WaitForExitAsync(cancel);
        return new(process.ExitCode, await stdout, await stderr);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var launch in System.IO.Directory.GetDirectories(Directory, "job_*.launch"))
            await StopAsync(Path.GetFileNameWithoutExtension(launch)["job_".Length..]);
        System.IO.Directory.Delete(Directory, recursive: true);
    }

    private static string? Find(string shell) => new[] { "/bin", "/usr/bin" }.Select(folder => Path.Combine(folder, shell)).FirstOrDefault(File.Exists);
}
