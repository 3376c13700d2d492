using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Service;

/// <summary>
/// Whether the engine told us to stop. It does at the end of every command, at any moment and more than once. A provider that an
/// engine attached to lives on, and the handshake of the next command begins anew.
/// </summary>
#pragma warning disable CA1001 // The source has no timer and is not disposed: calls may still be linked to it.
internal sealed class Cancellation
#pragma warning restore CA1001
{
    private volatile CancellationTokenSource _source = new();

    /// <summary>Begins anew after a cancellation.</summary>
    public void Reset()
    {
        if (_source.IsCancellationRequested)
            _source = new CancellationTokenSource();
    }

    /// <summary>Ends all waiting, and lets no further call begin.</summary>
    /// <remarks>Does not wait for what the waits do when they end: the engine wants its answer at once.</remarks>
    public void Cancel() => _ = _source.CancelAsync();

    /// <summary>A source that fires with the cancellation or with <paramref name="call"/>.</summary>
    public CancellationTokenSource Link(CancellationToken call) => CancellationTokenSource.CreateLinkedTokenSource(_source.Token, call);

    /// <summary>Fails the call that comes after the cancellation.</summary>
    public void ThrowIfCancelled()
    {
        if (_source.IsCancellationRequested)
            throw new RpcException(new Status(StatusCode.Cancelled, "The operation was cancelled before this call."));
    }
}
