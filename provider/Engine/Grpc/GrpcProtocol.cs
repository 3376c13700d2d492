namespace Sandboxes.Engine.Grpc;

/// <summary>Names and limits of gRPC over HTTP/2, as its protocol description has them.</summary>
internal static class GrpcProtocol
{
    /// <summary>The media type of every request and answer; a suffix such as <c>+proto</c> may follow.</summary>
    public const string ContentType = "application/grpc";

    /// <summary>Flag and length before each message.</summary>
    public const int PrefixLength = 5;

    /// <summary>The largest message read or sent, in bytes: what the Pulumi engine itself allows.</summary>
    public const int MaxMessageLength = 400 * 1024 * 1024;

    /// <summary>
    /// How deep messages may nest. A level of a map is three messages, so this reads 200 levels. Parsing takes up to 2 KB of stack a
    /// level, what comes after it less, and the threads that do it have 1 MB or more: deeper messages are refused before they overflow it.
    /// </summary>
    public const int MaxNesting = 600;

    public const string StatusHeader = "grpc-status";
    public const string MessageHeader = "grpc-message";
    public const string DetailsHeader = "grpc-status-details-bin";
    public const string TimeoutHeader = "grpc-timeout";
    public const string EncodingHeader = "grpc-encoding";
    public const string AcceptEncodingHeader = "grpc-accept-encoding";
    public const string Identity = "identity";
}
