using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Service;

/// <summary>What one call has to say about its resource, line after line in order.</summary>
internal sealed class EngineLog(EngineConnection engine, string urn) : IResourceLog
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public Task StatusAsync(string message) => SayAsync(LogSeverity.Info, message, ephemeral: true);

    public Task InfoAsync(string message) => SayAsync(LogSeverity.Info, message, ephemeral: false);

    public Task WarningAsync(string message) => SayAsync(LogSeverity.Warning, message, ephemeral: false);

    /// <summary>Returns when all that was said has reached the engine, or cannot any more. For before the call is answered.</summary>
    public Task FlushAsync()
    {
        lock (_lock)
            return _last;
    }

    private Task SayAsync(LogSeverity severity, string message, bool ephemeral)
    {
        var request = new LogRequest { Severity = severity, Message = ValidText.Of(message), Urn = urn, Ephemeral = ephemeral };
        lock (_lock)
            return _last = AfterAsync(_last, request);
    }

    private async Task AfterAsync(Task before, LogRequest request)
    {
        await before;
        await engine.LogAsync(request);
    }
}
