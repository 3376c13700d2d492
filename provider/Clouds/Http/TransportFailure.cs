namespace Sandboxes.Clouds.Http;

/// <summary>How a request ended without a whole answer.</summary>
internal enum TransportFailure
{
    /// <summary>It did not: there is an answer.</summary>
    None,

    /// <summary>No connection came about (name, refusal, TLS): nothing was sent.</summary>
    NotConnected,

    /// <summary>No connection within the connect limit: nothing was sent.</summary>
    ConnectTimedOut,

    /// <summary>The connection broke after the request may have been sent.</summary>
    Disconnected,

    /// <summary>No whole answer within the request's limit.</summary>
    TimedOut,
}
