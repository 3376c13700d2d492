using Sandboxes.Clouds.Prime.Calls;
using Sandboxes.Clouds.Prime.Gateway;
using Sandboxes.Clouds.Prime.Gateway.Files;
using Sandboxes.Clouds.Prime.Gateway.Jobs;

namespace Sandboxes.Clouds.Prime;

/// <content>What is done with what is inside a sandbox: ports, commands, jobs and files.</content>
internal sealed partial class PrimeCloud
{
    private readonly ListPorts _ports;
    private readonly ExposePort _expose;
    private readonly UnexposePort _unexpose;
    private readonly ReadLogs _logs;
    private readonly RunCommand _run;
    private readonly JobCalls _jobs;
    private readonly UploadFile _upload;
    private readonly DownloadFile _download;
    private readonly ReadFile _readFile;
    private readonly FindFile _findFile;
    private readonly DeleteFile _deleteFile;

    /// <inheritdoc/>
    public Task<PortExposure> ExposeAsync(string sandboxId, PortSpec port, CancellationToken cancel) => _expose.RunAsync(sandboxId, port, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PortExposure>?> ListPortsAsync(string sandboxId, CancellationToken cancel) => _ports.OfAsync(sandboxId, cancel);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PortExposure>> ListAllPortsAsync(CancellationToken cancel) => _ports.AllAsync(cancel);

    /// <inheritdoc/>
    public Task<bool> UnexposeAsync(string sandboxId, string exposureId, CancellationToken cancel) => _unexpose.RunAsync(sandboxId, exposureId, cancel);

    /// <inheritdoc/>
    public Task<CommandResult> RunAsync(string sandboxId, CommandSpec command, CancellationToken cancel) =>
        _run.RunAsync(sandboxId, command, $"run a command in sandbox {sandboxId}", repeatable: false, cancel);

    /// <inheritdoc/>
    public Task<string?> ReadLogsAsync(string sandboxId, CancellationToken cancel) => _logs.RunAsync(sandboxId, cancel);

    /// <inheritdoc/>
    public Task<string> StartJobAsync(string sandboxId, JobSpec job, CancellationToken cancel) => _jobs.StartAsync(sandboxId, job, cancel);

    /// <inheritdoc/>
    public Task<JobState?> FindJobAsync(string sandboxId, string jobId, CancellationToken cancel) => _jobs.FindAsync(sandboxId, jobId, cancel);

    /// <inheritdoc/>
    public Task<bool> StopJobAsync(string sandboxId, string jobId, CancellationToken cancel) => _jobs.StopAsync(sandboxId, jobId, cancel);

    /// <inheritdoc/>
    public Task LeaveJobAsync(string sandboxId, string jobId, CancellationToken cancel) => _jobs.LeaveAsync(sandboxId, jobId, cancel);

    /// <inheritdoc/>
    public Task UploadAsync(string sandboxId, string path, FileContent content, CancellationToken cancel) => _upload.RunAsync(sandboxId, path, content, cancel);

    /// <inheritdoc/>
    public Task<FileDigest?> FindFileAsync(string sandboxId, string path, CancellationToken cancel) => _findFile.RunAsync(sandboxId, path, cancel);

    /// <inheritdoc/>
    public Task<bool> DownloadAsync(string sandboxId, string path, Stream destination, CancellationToken cancel) =>
        _download.RunAsync(sandboxId, path, new StreamSink(destination), cancel);

    /// <inheritdoc/>
    public Task<FileText?> ReadFileAsync(string sandboxId, string path, long? offset, long? length, CancellationToken cancel) =>
        _readFile.RunAsync(sandboxId, path, offset, length, cancel);

    /// <inheritdoc/>
    public Task<bool> DeleteFileAsync(string sandboxId, string path, CancellationToken cancel) => _deleteFile.RunAsync(sandboxId, path, cancel);
}
