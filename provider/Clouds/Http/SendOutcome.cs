namespace Sandboxes.Clouds.Http;

/// <summary>What one try of a request came to: a status, or a failure of the transport.</summary>
/// <param name="Status">HTTP status; 0 when there was no answer.</param>
/// <param name="Failure">Why there was no answer.</param>
/// <param name="RetryAfter">How long the server asks to wait.</param>
internal readonly record struct SendOutcome(int Status, TransportFailure Failure = TransportFailure.None, TimeSpan? RetryAfter = null)
{
    /// <summary>True when the server may have acted although it did not say so.</summary>
    public bool MayHaveActed => Failure is TransportFailure.Disconnected or TransportFailure.TimedOut || Status is 408 or >= 500;
}
