namespace Sandboxes.Clouds.Http;

/// <summary>A single exchange ended without a whole answer.</summary>
internal sealed class TransportException(TransportFailure failure, string words, Exception? inner) : Exception(words, inner)
{
    /// <summary>How it ended.</summary>
    public TransportFailure Failure { get; } = failure;
}
