using System.Net.Sockets;

namespace Sandboxd.Runtime.Simulated;

/// <summary>A sandbox without processes; it ends when it is killed.</summary>
internal sealed class SimulatedSandbox : IRunningSandbox, ISandboxFiles
{
    private readonly TaskCompletionSource<SandboxExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<SandboxExit> Exited => _exited.Task;

    public int? ProcessId => null;

    public ISandboxFiles Files => this;

    public Task<ISandboxProcess> StartAsync(ProcessSpec spec, CancellationToken cancel) =>
        Task.FromResult<ISandboxProcess>(new SimulatedProcess(spec));

    public Task<Socket> ConnectAsync(int port, CancellationToken cancel) =>
        Task.FromException<Socket>(new SocketException((int)SocketError.ConnectionRefused));

    public Task KillAsync()
    {
        _exited.TrySetResult(new SandboxExit(SandboxExit.KilledCode));
        return Task.CompletedTask;
    }

    public Task<long> WriteAsync(string path, Stream content, long limit, CancellationToken cancel) => throw Unsupported();

    public Task<OpenedFile> OpenAsync(string path, FileRange range, CancellationToken cancel) => throw Unsupported();

    private static SandboxFileException Unsupported() =>
        new(FileFault.NotSupported, "the simulated runtime has no files; start sandboxd with --runtime namespaces or processes");
}
