using System.Security.Cryptography;
using System.Text;
using Sandboxes.Clouds;

namespace Sandboxes.Resources.Tests.Fakes;

/// <content>What is inside its sandboxes: ports, jobs and files in memory; a command answers what is scripted.</content>
internal sealed partial class FakeCloud
{
    public Dictionary<string, PortExposure> Ports { get; } = new(StringComparer.Ordinal);

    public Dictionary<(string Sandbox, string Job), JobState> Jobs { get; } = [];

    public Dictionary<(string Sandbox, string Path), byte[]> Files { get; } = [];

    public List<CommandSpec> Commands { get; } = [];

    public List<JobSpec> JobSpecs { get; } = [];

    /// <summary>A <see cref="CommandResult"/> or a failure; empty is a success without output.</summary>
    public Queue<object> CommandResults { get; } = new();

    public Task<PortExposure> ExposeAsync(string sandboxId, PortSpec port, CancellationToken cancel)
    {
        Calls.Add("expose");
        var id = $"exp{Ports.Count + 1}";
        Ports[id] = new(id, sandboxId, port.Port) { Name = port.Name, Protocol = port.Protocol, Url = port.Protocol == "HTTP" ? $"https://{id}.example" : null };
        return Task.FromResult(Ports[id]);
    }

    public Task<IReadOnlyList<PortExposure>?> ListPortsAsync(string sandboxId, CancellationToken cancel)
    {
        Calls.Add("list-ports");
        return Task.FromResult<IReadOnlyList<PortExposure>?>(Sandboxes.ContainsKey(sandboxId) ? [.. Ports.Values.Where(port => port.SandboxId == sandboxId)] : null);
    }

    public Task<IReadOnlyList<PortExposure>> ListAllPortsAsync(CancellationToken cancel)
    {
        Calls.Add("list-all-ports");
        return Task.FromResult<IReadOnlyList<PortExposure>>([.. Ports.Values]);
    }

    public Task<bool> UnexposeAsync(string sandboxId, string exposureId, CancellationToken cancel)
    {
        Calls.Add("unexpose");
        return Task.FromResult(Ports.Remove(exposureId));
    }

    public Task<CommandResult> RunAsync(string sandboxId, CommandSpec command, CancellationToken cancel)
    {
        Calls.Add("run");
        Commands.Add(command);
        return !CommandResults.TryDequeue(out var answer) ? Task.FromResult(new CommandResult("", "", 0))
            : answer is Exception failure ? throw failure : Task.FromResult((CommandResult)answer);
    }

    public Task<string?> ReadLogsAsync(string sandboxId, CancellationToken cancel)
    {
        Calls.Add("logs");
        return Task.FromResult(Sandboxes.ContainsKey(sandboxId) ? "log line\n" : null);
    }

    public Task<string> StartJobAsync(string sandboxId, JobSpec job, CancellationToken cancel)
    {
        Calls.Add("start-job");
        JobSpecs.Add(job);
        Jobs.TryAdd((sandboxId, job.Id), new(job.Id, JobStatus.Running, null, "", ""));
        return Task.FromResult(job.Id);
    }

    public Task<JobState?> FindJobAsync(string sandboxId, string jobId, CancellationToken cancel)
    {
        Calls.Add("find-job");
        return Task.FromResult(Jobs.GetValueOrDefault((sandboxId, jobId)));
    }

    public Task<bool> StopJobAsync(string sandboxId, string jobId, CancellationToken cancel)
    {
        Calls.Add("stop-job");
        return Task.FromResult(Jobs.Remove((sandboxId, jobId)));
    }

    public async Task UploadAsync(string sandboxId, string path, FileContent content, CancellationToken cancel)
    {
        Calls.Add("upload");
        await using var source = await content.Open(cancel);
        using var bytes = new MemoryStream();
        await source.CopyToAsync(bytes, cancel);
        Files[(sandboxId, path)] = bytes.ToArray();
    }

    public Task<FileDigest?> FindFileAsync(string sandboxId, string path, CancellationToken cancel)
    {
        Calls.Add("find-file");
        return Task.FromResult(Files.TryGetValue((sandboxId, path), out var bytes) ? new FileDigest(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))) : null);
    }

    public async Task<bool> DownloadAsync(string sandboxId, string path, Stream destination, CancellationToken cancel)
    {
        Calls.Add("download");
        if (!Files.TryGetValue((sandboxId, path), out var bytes))
            return false;
        await destination.WriteAsync(bytes, cancel);
        return true;
    }

    public Task<FileText?> ReadFileAsync(string sandboxId, string path, long? offset, long? length, CancellationToken cancel)
    {
        Calls.Add("read-file");
        return Task.FromResult(Files.TryGetValue((sandboxId, path), out var bytes) ? new FileText(Encoding.UTF8.GetString(bytes), bytes.Length, bytes.Length, false) : null);
    }

    public Task<bool> DeleteFileAsync(string sandboxId, string path, CancellationToken cancel)
    {
        Calls.Add("delete-file");
        return Task.FromResult(Files.Remove((sandboxId, path)));
    }
}
