namespace Sandboxes.Clouds.Http;

/// <summary>Tells from an exception of the HTTP stack how an exchange ended, above all whether the request may have been sent.</summary>
internal static class TransportFailures
{
    /// <summary>The failure. <paramref name="late"/>: the exchange's own limit has passed.</summary>
    public static TransportException Classify(Exception failure, bool late, TimeSpan limit) => failure switch
    {
        HttpRequestException request when NothingSent(request.HttpRequestError) => new(TransportFailure.NotConnected, Words(failure), failure),
        OperationCanceledException when late =>
            new(TransportFailure.TimedOut, $"no answer within {limit.TotalSeconds:0.###} s", failure),
        // The stack's own way to say that its connect limit passed.
        OperationCanceledException { InnerException: TimeoutException } =>
            new(TransportFailure.ConnectTimedOut, "no connection in time", failure),
        _ => new(TransportFailure.Disconnected, Words(failure), failure),
    };

    private static bool NothingSent(HttpRequestError error) => error is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    // The innermost message says what happened ("Connection refused"); the outer ones that something did.
    private static string Words(Exception failure) => failure.GetBaseException().Message.TrimEnd('.');
}
