using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Sandboxes.Engine.Grpc;

/// <summary>One call, as its handler sees it.</summary>
public sealed class ServerCallContext : IDisposable
{
    private readonly IFeatureCollection _features;
    private readonly CancellationTokenSource? _deadline;

    internal ServerCallContext(string method, IFeatureCollection features, TimeSpan? timeout, TimeProvider time)
    {
        Method = method;
        _features = features;
        if (timeout is null)
            return;
        Deadline = time.GetUtcNow() + timeout;
        _deadline = CancellationTokenSource.CreateLinkedTokenSource(Aborted);
        Expiry = time.CreateTimer(_ => Expire(), null, timeout.Value, Timeout.InfiniteTimeSpan);
    }

    /// <summary>The path of the call: <c>/service/name</c>.</summary>
    public string Method { get; }

    /// <summary>When the caller stops waiting; null when it set no deadline.</summary>
    public DateTimeOffset? Deadline { get; }

    /// <summary>Fires when the caller went away or its deadline passed.</summary>
    public CancellationToken CancellationToken => _deadline?.Token ?? Aborted;

    /// <summary>The metadata of the call, by lower-case name; of a repeated name the values joined by commas.</summary>
    public IReadOnlyDictionary<string, string> RequestHeaders =>
        _features.GetRequiredFeature<IHttpRequestFeature>().Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);

    internal bool DeadlinePassed { get; private set; }

    internal bool HasWritten { get; private set; }

    private CancellationToken Aborted => _features.GetRequiredFeature<IHttpRequestLifetimeFeature>().RequestAborted;

    private ITimer? Expiry { get; }

    /// <summary>Ends the deadline's timer.</summary>
    public void Dispose()
    {
        Expiry?.Dispose();
        _deadline?.Dispose();
    }

    internal PipeReader Reader() => _features.GetRequiredFeature<IRequestBodyPipeFeature>().Reader;

    internal PipeWriter Writer()
    {
        HasWritten = true;
        return _features.GetRequiredFeature<IHttpResponseBodyFeature>().Writer;
    }

    private void Expire()
    {
        DeadlinePassed = true;
        try
        {
            _deadline!.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended at the same moment.
        }
    }
}
