namespace Sandboxes.Clouds.Http;

/// <summary>A stream of our side failed: the content to send, or the place for what comes. No fault of the cloud, so nothing is tried again.</summary>
internal sealed class OwnStreamException(Exception cause) : Exception(cause.Message, cause);
