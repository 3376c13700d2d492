using Pulumirpc;
using Sandboxes.Engine.Grpc;

namespace Sandboxes.Engine.Service;

/// <summary>The way back to the engine, at whichever address it was last said to be. Thread safe.</summary>
internal sealed class EngineConnection(string? address, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private string? _address = address;
    private GrpcChannel? _channel;

    /// <summary>Speaks to <paramref name="address"/> from now on; an empty one changes nothing.</summary>
    public void Retarget(string address)
    {
        lock (_lock)
        {
            if (address.Length == 0 || address == _address)
                return;
            _address = address;
            // The old one is not disposed: a log line may be on its way through it. It holds no more than an idle connection.
            _channel = null;
        }
    }

    /// <summary>Says something to the user; the answer tells whether the engine took it. Never throws: the engine may be gone.</summary>
    public async Task<bool> LogAsync(LogRequest request)
    {
        try
        {
            if (Channel() is not { } channel)
                return false;
            await channel.UnaryAsync(EngineMethods.Log, request, timeout: Patience);
            return true;
        }
        catch (RpcException)
        {
            // Nobody is left to tell it to.
            return false;
        }
    }

    /// <summary>Asks whether the engine is well.</summary>
    /// <exception cref="RpcException">It is not, or does not offer the service.</exception>
    public async Task CheckHealthAsync(CancellationToken cancel)
    {
        if (Channel() is { } channel)
            await channel.UnaryAsync(HealthMethods.Check, new global::Grpc.Health.V1.HealthCheckRequest(), cancel, Patience);
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        lock (_lock)
            _channel?.Dispose();
    }

    private GrpcChannel? Channel()
    {
        lock (_lock)
        {
            if (_address is null)
                return null;
            try
            {
                return _channel ??= new GrpcChannel(_address, time);
            }
            catch (UriFormatException)
            {
                // Whoever started us gave something else than host:port; without logs we still serve.
                return null;
            }
        }
    }
}
