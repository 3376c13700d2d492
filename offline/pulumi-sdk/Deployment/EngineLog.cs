using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, one after the other, in the order they were written.</summary>
internal sealed class EngineLog(GrpcChannel engine, InFlightTasks tasks)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    /// <summary>True once an error was written: the run then fails, though nothing was thrown.</summary>
    public bool HasErrors { get; private set; }

    public Task WriteAsync(LogSeverity severity, string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null)
    {
        lock (_lock)
        {
            HasErrors |= severity == LogSeverity.Error;
            _last = SendAsync(_last, severity, message, resource, streamId, ephemeral);
            tasks.Add(_last);
            return _last;
        }
    }

    private async Task SendAsync(Task previous, LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var request = new LogRequest
        {
            Severity = severity,
            Message = message,
            Urn = resource is null ? "" : await UrnAsync(resource).ConfigureAwait(false),
            StreamId = streamId ?? 0,
            Ephemeral = ephemeral ?? false,
        };
        await engine.UnaryAsync(EngineMethods.Log, request, CancellationToken.None).ConfigureAwait(false);
    }

    private static async Task<string> UrnAsync(Resource resource)
    {
        try
        {
            return await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The resource itself failed, which is reported on its own: the message goes to the stack.
            return "";
        }
    }
}
